package dev.craftsh.shell.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands of the stores' official tools that are none of this shell's, and what to do instead. */
final class OfficialElsewhere {

  /** Why a command is none of ours, and what to do instead. */
  record Instead(String why, String remedy) {}

  private static final Instead PROJECT =
      new Instead(
          "it works on a project or on keys of this machine, not on the store",
          "run it in a terminal of its own; what it makes can be sent from here: upload FILE");
  private static final Map<String, Instead> KNOWN = new HashMap<>();

  static {
    for (var name :
        List.of(
            "pack",
            "build",
            "pull",
            "stage",
            "prime",
            "clean",
            "init",
            "extensions",
            "try",
            "lint",
            "expand-extensions",
            "list-extensions",
            "remote-build",
            "test",
            "analyse",
            "analyze",
            "create-key",
            "register-key",
            "sign-build",
            "create-lib",
            "fetch-lib",
            "fetch-libs")) {
      KNOWN.put(name, PROJECT);
    }
    java("keys", "store.account().details()");
    java("gated", "store.assertions().validations(\"NAME\")");
    java("validation-sets", "store.validationSets().list()");
    java("confdb-schemas", "store.confdbSchemas().list()");
    java("list-lib", "store.libraries()");
    KNOWN.put(
        "upload-metadata",
        new Instead(
            "it reads them out of a packed snap",
            "this shell takes them one by one: upload-metadata NAME summary=TEXT"));
    signed("validate", "store.assertions().publishValidation(\"NAME\", ASSERTION)");
    signed("edit-validation-sets", "store.validationSets().publish(ASSERTION)");
    signed("edit-confdb-schema", "store.confdbSchemas().publish(ASSERTION)");
    KNOWN.put("publish-lib", PROJECT);
    KNOWN.put(
        "promote-bundle",
        new Instead("charmcraft 4 has it no more", "promote each charm: promote NAME --from --to"));
    KNOWN.put(
        "edit-collaborators",
        new Instead("snapcraft has it no more", "in Java: store.collaborators()"));
    var version = new Instead("it is about the tool itself", "of this shell: craftsh --version");
    for (var name : List.of("version", "--version", "-V")) {
      KNOWN.put(name, version);
    }
  }

  private OfficialElsewhere() {}

  private static void java(String name, String call) {
    KNOWN.put(name, new Instead("this shell has no command for it", "in Java: " + call));
  }

  private static void signed(String name, String call) {
    KNOWN.put(
        name,
        new Instead(
            "it signs with a key of this machine", "sign with snap sign, then in Java: " + call));
  }

  /** What to do instead of that command; empty where there may be one of ours. */
  static Optional<Instead> of(String command) {
    return Optional.ofNullable(KNOWN.get(command));
  }
}
