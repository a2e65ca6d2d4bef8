package dev.craftsh.shell.session;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.auth.CredentialStore;
import dev.craftsh.client.auth.FileCredentialStore;
import dev.craftsh.client.auth.MemoryCredentialStore;
import dev.craftsh.client.keyring.SystemCredentialStore;
import dev.craftsh.shell.config.KeyringKind;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a login comes from. The first of these that says anything wins: the file or variable that a
 * flag names, {@code CRAFTSH_CREDENTIALS}, the variable of the store's official tool, and then
 * whatever is kept: in the system keyring or a file if the user chose that, else in memory. A login
 * found outside is held in memory, and nothing is written anywhere.
 */
final class CredentialChain {
  private static final String APPLICATION = "craftsh";

  private final Host host;
  private final Settings settings;

  CredentialChain(Host host, Settings settings) {
    this.host = host;
    this.settings = settings;
  }

  /**
   * The name that a profile's login is kept under. Those that the user made have one each, so that
   * two at the same store never act as each other.
   */
  static String application(Profile profile) {
    return profile.isOwn() ? APPLICATION + "@" + profile.name() : APPLICATION;
  }

  /**
   * A place with a login in it, or to keep one in.
   *
   * @param source what {@code whoami} says about it
   */
  record Found(CredentialStore store, String source) {}

  Found find(Profile profile) {
    var file = settings.get(Keys.CREDENTIALS);
    if (file.isPresent()) {
      return holding(profile, read(host.path(file.get())), "the file " + file.get());
    }
    for (var variable : variables(profile)) {
      var text = host.variable(variable);
      if (text.isPresent()) {
        return holding(profile, text.get(), "the environment variable " + variable);
      }
      if (settings.get(Keys.CREDENTIALS_ENV).equals(Optional.of(variable))) {
        throw empty(variable);
      }
    }
    return kept();
  }

  /**
   * The embedded store has accounts of its own: a login of the real one is none of its business.
   */
  private List<String> variables(Profile profile) {
    var chosen = settings.get(Keys.CREDENTIALS_ENV);
    if (chosen.isPresent()) {
      return List.of(chosen.get());
    }
    if (profile.embedded()) {
      return List.of();
    }
    boolean snap = profile.endpoints().namespace() == Namespace.SNAP;
    return List.of("CRAFTSH_CREDENTIALS", snap ? "SNAPCRAFT_STORE_CREDENTIALS" : "CHARMCRAFT_AUTH");
  }

  /** Where a login that is made here is kept. */
  Found kept() {
    if (settings.ephemeral() || settings.keyring() == KeyringKind.MEMORY) {
      return new Found(new MemoryCredentialStore(), "a login in this process, kept in memory");
    }
    if (settings.keyring() == KeyringKind.SYSTEM) {
      var keyring = SystemCredentialStore.in(host.environment());
      // Before anybody types a password: a login that cannot be kept is better refused now.
      keyring.probe().orThrow();
      return new Found(keyring, "the system keyring");
    }
    var store = FileCredentialStore.inDataDirectory(dataDirectory(), APPLICATION);
    return new Found(store, "the file " + store.file());
  }

  /** What is kept for a profile goes with it: another one of that name is somebody else's. */
  void forget(Profile profile) {
    var store = kept().store();
    var place = profile.endpoints().api().getRawAuthority();
    if (store.get(application(profile), place).isPresent()) {
      store.delete(application(profile), place);
    }
  }

  private Path dataDirectory() {
    var chosen = host.variable("XDG_DATA_HOME");
    if (chosen.isPresent()) {
      return host.path(chosen.get());
    }
    return host.home()
        .orElseThrow(
            () ->
                ShellException.usage(
                    ErrorCodes.NOT_HERE,
                    "Cannot keep a login in a file",
                    "there is no home folder",
                    "set XDG_DATA_HOME, or use --keyring memory"))
        .resolve(".local/share");
  }

  private static Found holding(Profile profile, String text, String source) {
    var storeHost = profile.endpoints().api().getRawAuthority();
    return new Found(
        MemoryCredentialStore.holding(application(profile), storeHost, text.strip()), source);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw ShellException.failed(
          ErrorCodes.FILE,
          "Cannot read the credentials file " + file,
          Files.exists(file) ? "it is no readable text file" : "there is no such file",
          "check its name and permissions");
    }
  }

  private static ShellException empty(String variable) {
    return ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot log in from the environment variable " + variable,
        "it is not set",
        "set it to exported credentials, or leave --credentials-env out");
  }
}
