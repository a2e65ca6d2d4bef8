package dev.craftsh.client.keyring;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the session bus listens. The environment is asked in the order of the D-Bus reference
 * implementation, but no bus is started for an X display: who has a desktop has the address too.
 */
final class SessionBusAddress {
  private static final String VARIABLE = "DBUS_SESSION_BUS_ADDRESS";

  private SessionBusAddress() {}

  /**
   * The path of the bus's socket.
   *
   * @throws KeyringTrouble when there is no bus that can be reached
   */
  static String socketIn(Map<String, String> environment) {
    String addresses = environment.getOrDefault(VARIABLE, "");
    if (!addresses.isEmpty()) {
      return firstSocket(addresses, environment);
    }
    String socket = runtimeSocket(environment);
    if (!socket.isEmpty() && Files.exists(Path.of(socket))) {
      return socket;
    }
    throw new KeyringTrouble(
        KeyringState.NO_BUS,
        "there is no D-Bus session: " + VARIABLE + " is not set, nor is there $XDG_RUNTIME_DIR/bus",
        null);
  }

  private static String firstSocket(String addresses, Map<String, String> environment) {
    for (String address : addresses.split(";", -1)) {
      if (!address.startsWith("unix:")) {
        continue;
      }
      for (String pair : address.substring("unix:".length()).split(",", -1)) {
        if (pair.startsWith("path=")) {
          return unescaped(pair.substring("path=".length()));
        }
        if (pair.equals("runtime=yes") && !runtimeSocket(environment).isEmpty()) {
          return runtimeSocket(environment);
        }
      }
    }
    throw new KeyringTrouble(
        KeyringState.NO_BUS,
        VARIABLE + " names no socket by its path, which alone Java can reach: " + addresses,
        null);
  }

  private static String runtimeSocket(Map<String, String> environment) {
    String directory = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    return directory.isEmpty() ? "" : directory + "/bus";
  }

  private static String unescaped(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException asItIs) {
      return path;
    }
  }
}
