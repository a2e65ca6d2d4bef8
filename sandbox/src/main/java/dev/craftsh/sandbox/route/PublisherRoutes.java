package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.service.PublisherServices;
import dev.craftsh.sandbox.service.Services;

/** Puts together the routes of the dashboard beside uploading and releasing. */
final class PublisherRoutes {
  private PublisherRoutes() {}

  static void add(Services services, Gate gate, Router router) {
    PublisherServices publisher = services.publisher();
    new ProfileRoutes(publisher.settings(), publisher.keys(), gate, router);
    new SnapMetadataRoutes(publisher.metadata(), services.names(), gate, router);
    new SnapMediaRoutes(publisher.media(), services.names(), services.address(), gate, router);
    new DocumentRoutes(publisher.signed(), gate, router);
    new GatingRoutes(publisher.gating(), publisher.developers(), gate, router);
    new MetricsRoutes(publisher.metrics(), gate, router);
  }
}
