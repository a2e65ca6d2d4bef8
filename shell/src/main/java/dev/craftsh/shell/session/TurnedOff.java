package dev.craftsh.shell.session;

import dev.craftsh.shell.config.Key;

/** How what refuses something is turned off, told by who turned it on. */
final class TurnedOff {
  private TurnedOff() {}

  /** For a switch. */
  static String how(Settings settings, Key<Boolean> key, Profile place) {
    return how(settings, key, "false", place);
  }

  /**
   * The same for any key.
   *
   * @param off the value that refuses nothing
   * @param place the profile whose choices hold
   */
  static String how(Settings settings, Key<?> key, String off, Profile place) {
    var option = "--" + key.name();
    return switch (settings.in(place).configuration().origin(key)) {
      case FILE -> "choose otherwise: config set " + key.name() + " " + off;
      case PROFILE ->
          "use another profile, or: profile set " + place.name() + " " + key.name() + "=" + off;
      case ENVIRONMENT ->
          "unset " + String.join(", ", key.variables()) + ", or start with " + option + "=" + off;
      case FLAG, SESSION, DEFAULT -> "start without " + option;
    };
  }
}
