package dev.craftsh.shell.docs;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** What a program needs that uses the client and nothing else of craftsh. */
final class ClientLibraries {
  private static final List<String> THEIRS =
      List.of(
          "gson-",
          "hkdf-",
          "httpclient5-",
          "httpcore5-",
          "java-keyring-",
          "jkeychain-",
          "jna-",
          "jspecify-",
          "dbus-java-",
          "secret-service-",
          "slf4j-");

  private ClientLibraries() {}

  /** As a class path or module path. */
  static String path() {
    var path = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      var name = new File(entry).getName();
      if (entry.contains(File.separator + "client" + File.separator + "target")
          || name.startsWith("craftsh-client-")
          || THEIRS.stream().anyMatch(name::startsWith)) {
        path.add(entry);
      }
    }
    return String.join(File.pathSeparator, path);
  }
}
