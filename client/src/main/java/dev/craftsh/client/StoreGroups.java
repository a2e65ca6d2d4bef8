package dev.craftsh.client;

import dev.craftsh.client.endpoint.CharmPublicStore;
import dev.craftsh.client.endpoint.DashboardAccount;
import dev.craftsh.client.endpoint.DashboardMetadata;
import dev.craftsh.client.endpoint.DashboardMetrics;
import dev.craftsh.client.endpoint.DashboardSignedSets;
import dev.craftsh.client.endpoint.DashboardSnapAssertions;
import dev.craftsh.client.endpoint.DashboardTracks;
import dev.craftsh.client.endpoint.GatewayCollaborators;
import dev.craftsh.client.endpoint.GatewayLibraries;
import dev.craftsh.client.endpoint.GatewayMetadata;
import dev.craftsh.client.endpoint.GatewayOciImages;
import dev.craftsh.client.endpoint.GatewayResources;
import dev.craftsh.client.endpoint.GatewayTracks;
import dev.craftsh.client.endpoint.NoResources;
import dev.craftsh.client.endpoint.Resources;
import dev.craftsh.client.endpoint.SnapAccount;
import dev.craftsh.client.endpoint.SnapChannels;
import dev.craftsh.client.endpoint.SnapPublicStore;
import dev.craftsh.client.endpoint.Tracks;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.group.Collaborators;
import dev.craftsh.client.group.Libraries;
import dev.craftsh.client.group.Metadata;
import dev.craftsh.client.group.Metrics;
import dev.craftsh.client.group.OciImages;
import dev.craftsh.client.group.PublicStore;
import dev.craftsh.client.group.PublisherAccount;
import dev.craftsh.client.group.SignedSets;
import dev.craftsh.client.group.SnapAssertions;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.model.ChannelState;
import dev.craftsh.client.model.ConfdbSchema;
import dev.craftsh.client.model.PastRelease;
import dev.craftsh.client.model.Resource;
import dev.craftsh.client.model.ResourceBase;
import dev.craftsh.client.model.ResourceRevision;
import dev.craftsh.client.model.ResourceRevisionUpdate;
import dev.craftsh.client.model.ResourceType;
import dev.craftsh.client.model.Track;
import dev.craftsh.client.model.TrackRequest;
import dev.craftsh.client.model.ValidationSet;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The part of {@link StoreClient} that not every program needs: groups of operations, each made
 * when it is asked for, so that a short command pays for none.
 */
abstract class StoreGroups {
  private final Endpoints endpoints;
  private final StoreHttp http;
  private final URI api;

  StoreGroups(Endpoints endpoints, StoreHttp http) {
    this.endpoints = endpoints;
    this.http = http;
    this.api = endpoints.api();
  }

  /**
   * The account that is logged in: its keys, its user name, the store's terms.
   *
   * @throws dev.craftsh.client.error.NotSupported at Charmhub
   */
  public PublisherAccount account() {
    requireDashboard("Cannot reach the account", "Charmhub has no account settings");
    return new DashboardAccount(http, api, snaps());
  }

  /** What packages say about themselves, to be changed. */
  public Metadata metadata() {
    return isDashboard()
        ? new DashboardMetadata(http, api, snaps())
        : new GatewayMetadata(http, api, endpoints.namespace().toString());
  }

  /**
   * How many machines use a snap.
   *
   * @throws dev.craftsh.client.error.NotSupported at Charmhub
   */
  public Metrics metrics() {
    requireDashboard("Cannot read metrics", "Charmhub has none");
    return new DashboardMetrics(http, api);
  }

  /**
   * Sets of snaps that belong together.
   *
   * @throws dev.craftsh.client.error.NotSupported at Charmhub
   */
  public SignedSets<ValidationSet> validationSets() {
    requireDashboard("Cannot reach validation sets", "they are about snaps");
    return DashboardSignedSets.validationSets(http, api);
  }

  /**
   * What configuration devices keep.
   *
   * @throws dev.craftsh.client.error.NotSupported at Charmhub
   */
  public SignedSets<ConfdbSchema> confdbSchemas() {
    requireDashboard("Cannot reach confdb schemas", "they are about devices with snaps");
    return DashboardSignedSets.confdbSchemas(http, api);
  }

  /**
   * What is asserted about snaps: approvals, developers, builds.
   *
   * @throws dev.craftsh.client.error.NotSupported at Charmhub
   */
  public SnapAssertions assertions() {
    requireDashboard("Cannot reach assertions", "they are about snaps");
    return new DashboardSnapAssertions(http, api, snaps());
  }

  /** What everybody can see of the store; needs no login. */
  public PublicStore publicStore() {
    return endpoints.namespace() == Namespace.SNAP
        ? new SnapPublicStore(http, endpoints.publicApi())
        : new CharmPublicStore(http, endpoints.publicApi());
  }

  /**
   * Libraries that charms share.
   *
   * @throws dev.craftsh.client.error.NotSupported in the Snap Store
   */
  public Libraries libraries() {
    requireCharms("Cannot reach libraries", "only charms share them");
    return new GatewayLibraries(http, api);
  }

  /**
   * Images of containers as resources of charms.
   *
   * @throws dev.craftsh.client.error.NotSupported in the Snap Store
   */
  public OciImages images() {
    requireCharms("Cannot reach images", "only charms have resources");
    return new GatewayOciImages(http, api, endpoints.storage());
  }

  /**
   * Who works on packages besides their publishers.
   *
   * @throws dev.craftsh.client.error.NotSupported in the Snap Store, whose {@link #assertions} say
   *     it
   */
  public Collaborators collaborators() {
    if (isDashboard()) {
      throw NotSupported.because(
          "Cannot reach collaborators",
          "the Snap Store tells them by an assertion",
          "ask for assertions().developers(name)");
    }
    return new GatewayCollaborators(http, api, endpoints.namespace().toString());
  }

  /**
   * What was done to a snap's channels, in the store's order (contract/store-api.md §5.9).
   *
   * @throws dev.craftsh.client.error.NotSupported at Charmhub, which remembers no more than its
   *     list of releases says
   */
  public List<PastRelease> listReleaseHistory(String name) {
    return channels("Cannot list the past releases of " + name).history(name);
  }

  /**
   * How it stands with each channel of a snap, also closed ones, for each architecture
   * (contract/store-api.md §5.6).
   *
   * @throws dev.craftsh.client.error.NotSupported at Charmhub
   */
  public List<ChannelState> listChannelStates(String name) {
    return channels("Cannot read the channels of " + name).states(name);
  }

  /**
   * The tracks of a package; those of a snap say which is the default one (contract/store-api.md
   * §4, §5.6).
   */
  public List<Track> listTracks(String name) {
    return tracks().list(name);
  }

  /**
   * Creates tracks of a charm and gives how many are new (contract/store-api.md §4).
   *
   * @throws dev.craftsh.client.error.InvalidInput when a name cannot be that of a track
   * @throws dev.craftsh.client.error.NotSupported in the Snap Store
   */
  public int createTracks(String name, TrackRequest... tracks) {
    return tracks().create(name, List.of(tracks));
  }

  /** The resources that a charm declares. */
  public List<Resource> listResources(String name) {
    return resources().list(name);
  }

  /** The revisions of a charm's resource. */
  public List<ResourceRevision> listResourceRevisions(String name, String resource) {
    return resources().listRevisions(name, resource);
  }

  /** Changes what machines a revision of a resource is for, and gives how many were changed. */
  public int updateResourceRevision(
      String name, String resource, int revision, List<ResourceBase> bases) {
    return updateResourceRevisions(
        name, resource, List.of(new ResourceRevisionUpdate(revision, bases)));
  }

  /** Changes what machines revisions of a resource are for, and gives how many were changed. */
  public int updateResourceRevisions(
      String name, String resource, List<ResourceRevisionUpdate> updates) {
    return resources().update(name, resource, updates);
  }

  /**
   * Announces an upload as a revision of a charm's resource, of the type that the charm declares it
   * with; gives where to watch its review.
   */
  public String pushResource(String name, String resource, String uploadId) {
    return resources().push(name, resource, uploadId, Optional.empty(), List.of());
  }

  /** Announces an upload as a revision of a charm's resource; gives where to watch its review. */
  public String pushResource(String name, String resource, String uploadId, ResourceType type) {
    return pushResource(name, resource, uploadId, type, List.of());
  }

  /** Announces an upload as a revision of a charm's resource for some machines; none mean all. */
  public String pushResource(
      String name, String resource, String uploadId, ResourceType type, List<ResourceBase> bases) {
    return resources().push(name, resource, uploadId, Optional.of(type), bases);
  }

  private Tracks tracks() {
    return isDashboard()
        ? new DashboardTracks(http, api)
        : new GatewayTracks(http, api, endpoints.namespace().toString());
  }

  private Resources resources() {
    return endpoints.namespace() == Namespace.CHARM
        ? new GatewayResources(http, api)
        : new NoResources();
  }

  private SnapChannels channels(String what) {
    requireDashboard(what, "this store remembers only what is released now");
    return new SnapChannels(http, api, snaps());
  }

  private SnapAccount snaps() {
    return new SnapAccount(http, api);
  }

  private boolean isDashboard() {
    return endpoints.isDashboard();
  }

  private void requireCharms(String what, String why) {
    if (endpoints.namespace() != Namespace.CHARM) {
      throw NotSupported.because(what, why, "use Charmhub");
    }
  }

  private void requireDashboard(String what, String why) {
    if (!isDashboard()) {
      throw NotSupported.because(what, why, "use the Snap Store");
    }
  }
}
