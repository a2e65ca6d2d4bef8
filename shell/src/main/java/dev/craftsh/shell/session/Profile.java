package dev.craftsh.shell.session;

import dev.craftsh.client.Endpoints;
import dev.craftsh.shell.config.Choices;
import dev.craftsh.shell.config.Key;
import dev.craftsh.shell.config.Keys;
import java.util.Optional;

/**
 * A store under a name.
 *
 * @param base the profile that this one is made from; its own name for those that are built in
 * @param embedded whether it is the store inside this process
 * @param choices what holds while it is in use: addresses, where the login comes from, settings
 */
public record Profile(
    String name, String base, Endpoints endpoints, boolean embedded, Choices choices) {

  /** One that is built in. */
  Profile(String name, Endpoints endpoints, boolean embedded) {
    this(name, name, endpoints, embedded, new Choices());
  }

  /** Whether the user made it. */
  public boolean isOwn() {
    return !base.equals(name);
  }

  /** Whether people out there get what is changed here. */
  public boolean isProduction() {
    return !embedded && !endpoints.onPremises() && !base.endsWith("-staging") && hostIsPublic();
  }

  private boolean hostIsPublic() {
    var host = String.valueOf(endpoints.api().getHost());
    return host.endsWith("charmhub.io") || host.endsWith("snapcraft.io");
  }

  /** The choice for a key; empty where the profile says nothing about it. */
  public <T> Optional<T> chosen(Key<T> key) {
    return choices.chosen(key);
  }

  /** Where its login comes from, in words; never the login. */
  public String loginFrom() {
    var file = chosen(Keys.CREDENTIALS).orElse(Optional.empty());
    if (file.isPresent()) {
      return "the file " + file.get();
    }
    var variable = chosen(Keys.CREDENTIALS_ENV).orElse(Optional.empty());
    if (variable.isPresent()) {
      return "the variable " + variable.get();
    }
    return chosen(Keys.KEYRING).map(kind -> "the keyring: " + Keys.KEYRING.text(kind)).orElse("");
  }
}
