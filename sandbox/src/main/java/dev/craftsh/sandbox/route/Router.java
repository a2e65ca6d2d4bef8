package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of routes: method and path, with {@code *} for one part of it that varies. */
class Router {
  /** The handler found, and what stood in the places of the stars. */
  record Match(Handler handler, List<String> arguments) {}

  private record Route(String method, List<String> parts, Handler handler) {}

  private final List<Route> routes = new ArrayList<>();

  void add(String method, String path, Handler handler) {
    routes.add(new Route(method, split(path), handler));
  }

  Match find(String method, String path) {
    List<String> parts = split(path);
    boolean otherMethod = false;
    for (Route route : routes) {
      List<String> arguments = match(route.parts, parts);
      if (arguments != null && route.method.equals(method)) {
        return new Match(route.handler, arguments);
      }
      otherMethod |= arguments != null;
    }
    throw otherMethod
        ? new Refusal(Reason.NO_SUCH_METHOD, "This path does not take " + method + ".")
        : new Refusal(Reason.NO_SUCH_ROUTE, "This store has no such path.");
  }

  private static @Nullable List<String> match(List<String> pattern, List<String> parts) {
    if (pattern.size() != parts.size()) {
      return null;
    }
    List<String> arguments = null;
    for (int i = 0; i < parts.size(); i++) {
      if (pattern.get(i).equals("*")) {
        arguments = arguments == null ? new ArrayList<>(2) : arguments;
        arguments.add(parts.get(i));
      } else if (!pattern.get(i).equals(parts.get(i))) {
        return null;
      }
    }
    return arguments == null ? List.of() : arguments;
  }

  /** The parts between the slashes; one slash at the end does not count. */
  private static List<String> split(String path) {
    List<String> parts = new ArrayList<>();
    int from = 1;
    for (int slash; (slash = path.indexOf('/', from)) >= 0; from = slash + 1) {
      parts.add(Query.decoded(path.substring(from, slash), false));
    }
    if (from < path.length()) {
      parts.add(Query.decoded(path.substring(from), false));
    }
    return parts;
  }
}
