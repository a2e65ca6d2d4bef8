package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.service.PublicServices;
import dev.craftsh.sandbox.service.Services;

/** Puts together the routes of SNAP-API, which everyone may ask. */
final class OpenRoutes {
  private OpenRoutes() {}

  static void add(Services services, Gate gate, Router router) {
    PublicServices open = services.open();
    SnapJson json = new SnapJson(services.address());
    new SnapInfoRoutes(services.catalogue(), open.search(), json, gate, router);
    new SnapRefreshRoutes(open, json, services.address(), gate, router);
    new SnapShelfRoutes(open, services.catalogue(), router);
    new DownloadRoutes(
        open.files(), services.publisher().media(), services.address(), gate, router);
    new OldSnapRoutes(services.catalogue(), open.search(), json, router);
  }
}
