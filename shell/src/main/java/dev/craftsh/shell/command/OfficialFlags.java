package dev.craftsh.shell.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the flags of the stores' official tools, command by command. */
final class OfficialFlags {

  /** What becomes of a flag. */
  enum Fate {
    /** The flag and its value stay, under another name perhaps. */
    FLAG,
    /** It stays where it is, as what is around it. */
    SWITCH,
    /** Its value is the first word after the command. */
    FIRST,
    /** Its value is the word after those that have no flag. */
    NEXT,
    /** Its value is a word after all those. */
    WORD,
    /** Its value is a number of seconds. */
    SECONDS,
    /** Its value is a day, or a time that may lack its zone. */
    MOMENT,
    /** It and its value mean nothing here. */
    LEFT_OUT,
    /** It stands for itself and means nothing here. */
    NEEDLESS,
    /** It cannot be done; its name here says what to do instead. */
    REFUSED
  }

  /**
   * A flag.
   *
   * @param name what it is called here, or, of a refused one, what to do instead
   */
  record Official(Fate fate, String name) {}

  private static final Map<String, Map<String, Official>> KNOWN = new HashMap<>();

  static {
    everywhere();
    logins();
    add("register", "--yes", Fate.NEEDLESS, "");
    add("release", "-r", Fate.NEXT, "");
    add("release", "--revision", Fate.NEXT, "");
    add("release", "-c", Fate.WORD, "");
    add("release", "--channel", Fate.WORD, "");
    add("promote", "--name", Fate.FIRST, "");
    add("promote", "--from-channel", Fate.FLAG, "--from");
    add("promote", "--to-channel", Fate.FLAG, "--to");
    add("metrics", "--name", Fate.WORD, "");
    add("upload", "--component", Fate.FLAG, "--component");
    resources();
  }

  private OfficialFlags() {}

  private static void everywhere() {
    for (var talk : List.of("-v", "-q", "--verbose", "--quiet")) {
      add("", talk, Fate.NEEDLESS, "");
    }
    for (var place : List.of("--verbosity", "-p", "--project-dir")) {
      add("", place, Fate.LEFT_OUT, "");
    }
    add("", "--format", Fate.FLAG, "--output");
  }

  private static void logins() {
    add(
        "login",
        "--with",
        Fate.REFUSED,
        "a login in a file is used as it is: start with craftsh --credentials FILE");
    add("login", "--charm", Fate.FLAG, "--packages");
    add("login", "--bundle", Fate.FLAG, "--packages");
    add("login", "--channel", Fate.FLAG, "--channels");
    add("login", "--permission", Fate.FLAG, "--permissions");
    add("login", "--ttl", Fate.SECONDS, "--ttl");
    add("export-login", "--snaps", Fate.FLAG, "--packages");
    add("export-login", "--acls", Fate.FLAG, "--permissions");
    add("export-login", "--expires", Fate.MOMENT, "--ttl");
  }

  private static void resources() {
    add("upload-resource", "--filepath", Fate.WORD, "");
    add("upload-resource", "--image", Fate.FLAG, "--image");
    add(
        "upload-resource",
        "--arch",
        Fate.REFUSED,
        "upload without it, then set-resource-architectures NAME RESOURCE ARCHITECTURES");
    add("create-track", "--name", Fate.FIRST, "");
    add("create-track", "--track", Fate.WORD, "");
  }

  private static void add(String command, String flag, Fate fate, String name) {
    KNOWN.computeIfAbsent(command, key -> new HashMap<>()).put(flag, new Official(fate, name));
  }

  /** What the flag means after that command; one that is not known stays as it is. */
  static Official of(String command, String flag) {
    var shared =
        KNOWN.getOrDefault("", Map.of()).getOrDefault(flag, new Official(Fate.SWITCH, flag));
    return KNOWN.getOrDefault(command, Map.of()).getOrDefault(flag, shared);
  }
}
