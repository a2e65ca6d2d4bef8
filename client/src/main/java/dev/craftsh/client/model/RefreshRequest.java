package dev.craftsh.client.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a machine has, and what it wants (contract/store-api.md §6, §7).
 *
 * @param installed what it has
 * @param actions what it wants; one for each {@code instanceKey}
 * @param architecture what kind of machine it is; needed for snaps
 * @param fields the only fields wanted, by the store's names; none for a useful choice
 */
public record RefreshRequest(
    List<Installed> installed,
    List<Action> actions,
    Optional<String> architecture,
    List<String> fields) {

  /**
   * Something that is installed.
   *
   * @param instanceKey what the caller calls it
   * @param id the store's id of the package
   * @param revision which it is
   * @param trackingChannel which channel it follows
   * @param base the system that a charm runs on
   */
  public record Installed(
      String instanceKey,
      String id,
      int revision,
      Optional<Channel> trackingChannel,
      Optional<Base> base) {}

  /**
   * Something to be done.
   *
   * @param action {@code install}, {@code download} or {@code refresh}
   * @param instanceKey what the caller calls it
   * @param name the package, unless it is installed
   * @param channel from which channel
   * @param revision which revision
   * @param base the system that a charm shall run on
   */
  public record Action(
      String action,
      String instanceKey,
      Optional<String> name,
      Optional<Channel> channel,
      Optional<Integer> revision,
      Optional<Base> base) {}

  /** Copies the lists. */
  public RefreshRequest {
    installed = List.copyOf(installed);
    actions = List.copyOf(actions);
    fields = List.copyOf(fields);
  }

  /** A machine of this kind, which has and wants nothing yet. */
  public static RefreshRequest on(String architecture) {
    return new RefreshRequest(List.of(), List.of(), Optional.of(architecture), List.of());
  }

  /** The same, wanting to install or download a package, known by its name, from a channel. */
  public RefreshRequest and(String action, String name, Channel channel) {
    return and(
        new Action(
            action,
            name,
            Optional.of(name),
            Optional.of(channel),
            Optional.empty(),
            Optional.empty()));
  }

  /** The same, with another action. */
  public RefreshRequest and(Action action) {
    List<Action> more = new ArrayList<>(actions);
    more.add(action);
    return new RefreshRequest(installed, more, architecture, fields);
  }

  /** The same, having this too. */
  public RefreshRequest having(Installed one) {
    List<Installed> more = new ArrayList<>(installed);
    more.add(one);
    return new RefreshRequest(more, actions, architecture, fields);
  }
}
