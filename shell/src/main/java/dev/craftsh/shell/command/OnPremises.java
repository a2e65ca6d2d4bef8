package dev.craftsh.shell.command;

import dev.craftsh.client.error.NotSupported;
import dev.craftsh.shell.session.Profile;
import java.util.List;

/** What a company's own store cannot do, told before it is asked. */
public final class OnPremises {
  /**
   * Such stores know revisions, channels and releases, and no more of what the Snap Store knows.
   */
  private static final List<String> LACKS =
      List.of(
          "register",
          "unregister",
          "tracks",
          "create-track",
          "set-default-track",
          "progress",
          "history",
          "metrics",
          "info",
          "search",
          "validation-sets",
          "collaborators");

  private static final List<String> LACKING_FLAGS = List.of("progressive", "ensure-track");

  private OnPremises() {}

  /** Refuses a command that the store in use has nothing for. */
  public static void requireThatItKnows(CommandSpec spec, Invocation call) {
    var profile = call.session().profile();
    if (!profile.endpoints().onPremises()) {
      return;
    }
    if (LACKS.contains(spec.name())) {
      throw lacking("Cannot run " + spec.name(), profile);
    }
    for (var flag : LACKING_FLAGS) {
      if (spec.flag(flag).isPresent() && call.has(flag)) {
        throw lacking("Cannot run " + spec.name() + " with --" + flag, profile);
      }
    }
  }

  private static NotSupported lacking(String what, Profile profile) {
    return NotSupported.because(
        what,
        "the profile " + profile.name() + " is a store on premises, which has no such thing",
        "it has: status, revisions, upload, release and close");
  }
}
