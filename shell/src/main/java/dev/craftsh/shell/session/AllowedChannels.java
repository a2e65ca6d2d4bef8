package dev.craftsh.shell.session;

import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.permission.Held;
import dev.craftsh.shell.permission.Needs;
import dev.craftsh.shell.permission.StorePath;
import java.util.List;

/**
 * The only channels that may be changed, as somebody chose for a profile to guard against a slip.
 * Logins can be as narrow, but are seldom made so.
 */
record AllowedChannels(Settings settings, Profile profile) {

  /** Refuses a request that releases to another channel, or closes one. */
  void require(Call call) {
    if (patterns().isEmpty()) {
      return;
    }
    for (var need : Needs.of(StorePath.of(call), Preflight.body(call), id -> id)) {
      require(call.what(), need.channels());
    }
  }

  /** Refuses a change of these channels unless all are allowed. */
  void require(String what, List<Channel> channels) {
    var patterns = patterns();
    for (var channel : channels) {
      if (!patterns.isEmpty() && !Held.covers(patterns, channel)) {
        throw ShellException.usage(
            ErrorCodes.NOT_HERE,
            what,
            "it changes " + channel + ", and only-channels is " + String.join(",", patterns),
            TurnedOff.how(settings, Keys.ONLY_CHANNELS, "any", profile));
      }
    }
  }

  private List<String> patterns() {
    return settings.in(profile).get(Keys.ONLY_CHANNELS);
  }
}
