package dev.craftsh.shell.completion;

import dev.craftsh.client.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The paths that people ask a store for by hand, with the names of packages in their place. */
final class ApiPaths {
  private static final String NAME = "{name}";
  private static final Map<String, String> CHARMS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("/v1/tokens/whoami", "who is logged in"),
              Map.entry("/v1/charm", "the account's names"),
              Map.entry("/v1/charm/{name}", "a package, with its tracks and guardrails"),
              Map.entry("/v1/charm/{name}/releases", "what is in each channel"),
              Map.entry("/v1/charm/{name}/resources", "a charm's resources"),
              Map.entry("/v1/charm/{name}/revisions", "what was uploaded"),
              Map.entry("/v2/charms/find?q=", "look for words"),
              Map.entry("/v2/charms/info/{name}", "what everybody can see of it")));
  private static final Map<String, String> SNAPS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("/api/v2/tokens/whoami", "who is logged in"),
              Map.entry("/dev/api/account", "the account and its names"),
              Map.entry("/api/v2/snaps/{name}/channel-map", "what is in each channel"),
              Map.entry("/api/v2/snaps/{name}/releases", "what was done to the channels"),
              Map.entry("/api/v2/validation-sets", "the account's validation sets"),
              Map.entry("/v2/snaps/categories?type=shared", "the categories"),
              Map.entry("/v2/snaps/find?q=", "look for words"),
              Map.entry("/v2/snaps/info/{name}", "what everybody can see of it")));

  private ApiPaths() {}

  static List<Proposal> of(Namespace namespace, String typed, List<Proposal> packages) {
    var proposals = new ArrayList<Proposal>();
    var paths = namespace == Namespace.SNAP ? SNAPS : CHARMS;
    for (var path : paths.entrySet()) {
      add(path.getKey(), path.getValue(), typed, packages, proposals);
    }
    return proposals;
  }

  /** A path with a place for a name is offered once a name may begin there. */
  private static void add(
      String path, String words, String typed, List<Proposal> packages, List<Proposal> into) {
    int place = path.indexOf(NAME);
    if (place < 0) {
      into.add(new Proposal(path, words, !path.endsWith("=")));
      return;
    }
    var head = path.substring(0, place);
    var tail = path.substring(place + NAME.length());
    if (!typed.startsWith(head)) {
      into.add(new Proposal(head, "of one package: its name follows", false));
      return;
    }
    for (var name : packages) {
      into.add(new Proposal(head + name.text() + tail, words, true));
    }
  }
}
