package dev.craftsh.client.model;

import dev.craftsh.client.error.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Wish to put a revision in a channel, or to close the channel (contract/store-api.md §4, §5.4,
 * §5.5).
 *
 * <pre>{@code
 * ReleaseRequest.of(3, "edge").withResource("my-file", 2);
 * ReleaseRequest.close("beta");
 * }</pre>
 *
 * @param channel the channel
 * @param revision what to release there, from 1; empty closes the channel
 * @param resources the resources to release with it; charms only
 * @param percentage the share of machines to begin with, 0 to 100; empty for all at once; snaps
 *     only
 */
public record ReleaseRequest(
    Channel channel,
    Optional<Integer> revision,
    List<ReleasedResource> resources,
    Optional<Integer> percentage) {

  /** Refuses numbers that no store knows. */
  public ReleaseRequest {
    resources = List.copyOf(resources);
    if (revision.filter(number -> number < 1).isPresent()) {
      throw InvalidInput.because(
          "Cannot release revision " + revision.get() + " to " + channel,
          "revisions count from 1",
          "name a revision that the store lists");
    }
    if (percentage.filter(share -> share < 0 || share > 100).isPresent()) {
      throw InvalidInput.because(
          "Cannot release to " + percentage.get() + " % of the machines",
          "a share is from 0 to 100",
          "give a whole number of percent");
    }
  }

  /** Release a revision to a channel. */
  public static ReleaseRequest of(int revision, String channel) {
    return new ReleaseRequest(
        Channel.parse(channel), Optional.of(revision), List.of(), Optional.empty());
  }

  /** Release to a channel what another gives: its revision, and the resources that go with it. */
  public static ReleaseRequest promote(ChannelMapEntry from, String channel) {
    return new ReleaseRequest(
        Channel.parse(channel), Optional.of(from.revision()), from.resources(), Optional.empty());
  }

  /** Close a channel: its users then follow the next more stable one. */
  public static ReleaseRequest close(String channel) {
    return new ReleaseRequest(
        Channel.parse(channel), Optional.empty(), List.of(), Optional.empty());
  }

  /** The same, with one more resource. */
  public ReleaseRequest withResource(String name, int resourceRevision) {
    return with(new ReleasedResource(name, "", Optional.of(resourceRevision)));
  }

  /** The same, expressly without a resource that the charm declares. */
  public ReleaseRequest withoutResource(String name) {
    return with(new ReleasedResource(name, "", Optional.empty()));
  }

  private ReleaseRequest with(ReleasedResource resource) {
    List<ReleasedResource> more = new ArrayList<>(resources);
    more.add(resource);
    return new ReleaseRequest(channel, revision, more, percentage);
  }

  /** The same for a share of the machines, in percent. */
  public ReleaseRequest progressively(int share) {
    return new ReleaseRequest(channel, revision, resources, Optional.of(share));
  }
}
