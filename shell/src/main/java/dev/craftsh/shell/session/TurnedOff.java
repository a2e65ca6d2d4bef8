package dev.craftsh.shell.session;

import dev.craftsh.shell.config.Key;

/** How what refuses something is turned off, told by who turned it on. */
final class TurnedOff {
  private TurnedOff() {}

  /** {@code place} is the profile whose choices hold. */
  static String how(Settings settings, Key<Boolean> key, Profile place) {
    var option = "--" + key.name();
    return switch (settings.configuration().origin(key)) {
      case FILE -> "choose otherwise: config set " + key.name() + " false";
      case PROFILE ->
          "use another profile, or: profile set " + place.name() + " " + key.name() + "=false";
      case ENVIRONMENT ->
          "unset " + String.join(", ", key.variables()) + ", or start with " + option + "=false";
      case FLAG, SESSION, DEFAULT -> "start without " + option;
    };
  }
}
