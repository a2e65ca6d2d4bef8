package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.service.Services;

/** Every route that there is. */
final class AllRoutes {
  private AllRoutes() {}

  static Router table(Services services) {
    Router router = new Router();
    fill(router, services);
    return router;
  }

  static void fill(Router router, Services services) {
    Gate gate = new Gate(services.guard());
    new SingleSignOnRoutes(services.singleSignOn(), router);
    new CandidRoutes(services.identity(), services.address(), gate, router);
    new TokenRoutes(services.tokens(), gate, router);
    new DashboardTokenRoutes(services.tokens(), gate, router);
    new StorageRoutes(services.uploadDesk(), router);
    new NameRoutes(services.names(), services.address(), gate, router);
    new TrackRoutes(
        services.names(),
        services.publisher().metadata(),
        services.publisher().tracks(),
        services.address(),
        gate,
        router);
    new RevisionRoutes(services.revisions(), services.reviews(), gate, router);
    new ReleaseRoutes(services.releases(), gate, router);
    new ResourceRoutes(services.resources(), gate, router);
    new LibraryRoutes(services.libraries(), gate, router);
    new ImageRoutes(services.images(), gate, router);
    new RegistryRoutes(services.registry(), router);
    new AccountRoutes(services.names(), services.publisher(), services.address(), gate, router);
    new SnapPushRoutes(
        services.revisions(),
        services.reviews(),
        services.names(),
        services.address(),
        gate,
        router);
    // Before those whose paths have the id of a snap where this one has a word.
    new SnapOverviewRoutes(services.names(), services.releases(), services.address(), gate, router);
    new SnapReleaseRoutes(services.releases(), services.names(), gate, router);
    new SnapHistoryRoutes(services.releases(), services.address(), gate, router);
    OpenRoutes.add(services, gate, router);
    CharmJson charms = new CharmJson(services.address(), services.open().files());
    new CharmInfoRoutes(services.catalogue(), charms, router);
    new CharmRefreshRoutes(services.charmRefresh(), charms, router);
    new CharmResourceRoutes(services.resources(), charms, router);
    new CollaboratorRoutes(
        services.publisher().collaborators(),
        services.invitations(),
        services.names(),
        gate,
        router);
    PublisherRoutes.add(services, gate, router);
    if (services.control().isOn()) {
      new ControlRoutes(services.control(), router);
    }
  }
}
