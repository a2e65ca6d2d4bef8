package dev.craftsh.shell.session;

import dev.craftsh.client.error.CredentialsUnavailable;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What must not leave this process: anything while it is offline, changes while it may only look,
 * and whatever is asked of a client whose login gave way to another.
 */
final class Gate implements Interceptor {
  private final Settings settings;
  private final Profile profile;
  private final boolean isLocal;
  private final AllowedChannels channels;
  private final Interceptor next;
  private volatile boolean shut;
  private final AtomicLong asked = new AtomicLong();

  /** {@code isLocal} is for a store that needs no network. */
  Gate(Settings settings, Profile profile, boolean isLocal, Interceptor next) {
    this.settings = settings;
    this.profile = profile;
    this.isLocal = isLocal;
    this.next = next;
    channels = new AllowedChannels(settings, profile);
  }

  /** Refuses a change of channels that somebody excluded. */
  void requireAllowed(String what, List<Channel> changed) {
    channels.require(what, changed);
  }

  /** From now on nothing goes through. */
  void shut() {
    shut = true;
  }

  /** Whether anything was asked with a login. */
  boolean hasActed() {
    return asked.get() > 0;
  }

  /** The shell as it is now, or the profile whose client this is, whichever is in use. */
  private boolean mayOnlyLook() {
    return settings.readOnly() || (profile.isOwn() && settings.in(profile).readOnly());
  }

  /** A profile for dry runs, beside one in use that is not: nobody would withhold its changes. */
  private boolean isForDryRunsAlone() {
    return profile.isOwn() && !settings.get(Keys.DRY_RUN) && settings.in(profile).get(Keys.DRY_RUN);
  }

  /** Refuses what cannot be asked; {@code what} is what fails by it. */
  void requireNetwork(String what) {
    if (!isLocal && settings.get(Keys.OFFLINE)) {
      throw ShellException.failed(
          ErrorCodes.NOT_HERE,
          what,
          "this shell is offline",
          TurnedOff.how(settings, Keys.OFFLINE, profile));
    }
  }

  @Override
  public Reply intercept(Call call, Onward onward) {
    if (shut) {
      throw ShellException.failed(
          ErrorCodes.NOT_HERE,
          call.what(),
          "this client's session is closed: another login took its place",
          "use store, which is the client of the login in use");
    }
    requireNetwork(call.what());
    if (call.changes() && mayOnlyLook()) {
      throw NotSupported.readOnly(call.what());
    }
    if (call.changes()) {
      channels.require(call);
    }
    if (call.changes() && isForDryRunsAlone()) {
      throw NotSupported.because(
          call.what(),
          "the profile " + profile.name() + " is for dry runs, and this shell makes none now",
          "begin one with: set dry-run on");
    }
    if (!call.authorized()) {
      return pass(call, onward);
    }
    asked.incrementAndGet();
    try {
      return pass(call, onward);
    } catch (CredentialsUnavailable nobody) {
      asked.decrementAndGet();
      throw nobody;
    }
  }

  private Reply pass(Call call, Onward onward) {
    return Acting.as(profile, () -> next.intercept(call, onward));
  }
}
