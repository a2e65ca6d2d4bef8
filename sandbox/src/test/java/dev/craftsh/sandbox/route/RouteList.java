package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.service.Services;
import java.util.ArrayList;
import java.util.List;

/** The routes of a store with the marks of the methods behind them, for tests outside. */
public final class RouteList {
  /** One route; {@code *} stands for one part of the path that varies. */
  public record Listed(String method, String path, RouteOrigins.Mark mark) {}

  private RouteList() {}

  public static List<Listed> of(Services services) {
    List<Listed> all = new ArrayList<>();
    AllRoutes.fill(new Noting(all), services);
    return all;
  }

  /** Notes who adds what. */
  private static final class Noting extends Router {
    private final RouteOrigins origins = new RouteOrigins();
    private final List<Listed> all;

    Noting(List<Listed> all) {
      this.all = all;
    }

    @Override
    void add(String method, String path, Handler handler) {
      StackWalker.StackFrame place =
          StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst()).orElseThrow();
      String listed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
      all.add(new Listed(method, listed, origins.of(place)));
    }
  }
}
