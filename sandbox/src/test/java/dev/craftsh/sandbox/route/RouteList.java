package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.service.Services;
import java.util.ArrayList;
import java.util.List;

/** The routes of a store with the marks of the methods behind them, for tests outside. */
public final class RouteList {
  /** One route. */
  public record Listed(String method, String path, RouteOrigins.Mark mark) {}

  private RouteList() {}

  public static List<Listed> of(Services services) {
    RouteOrigins origins = new RouteOrigins();
    List<Listed> all = new ArrayList<>();
    for (Router.Listed route : AllRoutes.table(services).list()) {
      all.add(new Listed(route.method(), route.path(), origins.of(route.handler())));
    }
    return all;
  }
}
