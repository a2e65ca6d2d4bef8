package dev.craftsh.shell.interpreter;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.host.StateFolder;
import dev.craftsh.shell.mask.SecretMask;
import dev.craftsh.shell.workspace.Declaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is declared at a prompt, kept on the disk for a shell that comes after this one, however
 * this one ends. Each shell has a file of its own; those of the last few stay. Where nothing can be
 * written there is nothing to restore later, and nothing else is wrong.
 */
final class KeptJava {
  private static final int MOST = 5;
  private static final String SUFFIX = ".jsonl";

  private final Path folder;
  private final Path own;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();
  private String written = "";

  private KeptJava(Path folder, String name) {
    this.folder = folder;
    own = folder.resolve(name + SUFFIX);
  }

  /** In the user's folder; empty where there is none. */
  static Optional<KeptJava> of(Host host) {
    // The names sort by the time at which their shells began.
    var name = host.clock().millis() + "-" + ProcessHandle.current().pid();
    return StateFolder.of(host).map(state -> new KeptJava(state.resolve("java"), name));
  }

  /**
   * Keeps what is declared now in the place of what this shell kept before; of what is new only if
   * {@code wanted}. A busy engine tells nothing: the next line keeps it all.
   */
  void keep(List<Declaration> declarations, boolean wanted) {
    for (var one : declarations) {
      if (seen.add(one.id()) && !wanted) {
        hidden.add(one.id());
      }
    }
    var lines = new StringBuilder();
    for (var one : Replay.of(declarations, known -> !hidden.contains(known.id()))) {
      lines.append(line(withoutSecrets(one)));
    }
    var text = lines.toString();
    if (!declarations.isEmpty() && !text.equals(written)) {
      try {
        write(text);
        written = text;
      } catch (IOException nowhere) {
        // Said where it matters: by a restore that finds nothing.
      }
    }
  }

  private static String line(Replay one) {
    if (one.source().isEmpty() && one.note().isEmpty()) {
      return "";
    }
    var line = new JsonObject();
    line.addProperty("source", one.source());
    line.addProperty("note", one.note());
    return line + "\n";
  }

  private static Replay withoutSecrets(Replay one) {
    boolean secret = SecretMask.of(one.source()).secrets() > 0;
    return new Replay(
        secret ? "" : one.source(),
        secret
            ? "not kept, because a secret is in it: " + SecretMask.mask(one.source())
            : SecretMask.mask(one.note()));
  }

  private void write(String text) throws IOException {
    if (written.isEmpty()) {
      StateFolder.make(folder.resolveSibling(""));
      StateFolder.make(folder);
      forgetTheOldest();
    }
    var fresh = own.resolveSibling(own.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, StateFolder.ownersFile());
    Files.writeString(fresh, text);
    Files.move(fresh, own, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void forgetTheOldest() throws IOException {
    var others = others();
    for (int at = MOST - 1; at < others.size(); at++) {
      Files.deleteIfExists(others.get(at));
    }
  }

  /** Those of other shells, the newest first. */
  private List<Path> others() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX) && !file.equals(own))
          .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
          .toList();
    }
  }

  /** What the last shell before this one had declared when it ended; empty when none is known. */
  List<Replay> latest() {
    try {
      for (var file : others()) {
        if (!isRunning(file)) {
          return read(file);
        }
      }
    } catch (IOException | JsonParseException | IllegalStateException unreadable) {
      // As good as none.
    }
    return List.of();
  }

  private static boolean isRunning(Path file) {
    var name = file.getFileName().toString();
    try {
      long pid =
          Long.parseLong(name.substring(name.indexOf('-') + 1, name.length() - SUFFIX.length()));
      return ProcessHandle.of(pid).isPresent();
    } catch (NumberFormatException notOurs) {
      return true;
    }
  }

  private static List<Replay> read(Path file) throws IOException {
    var kept = new ArrayList<Replay>();
    for (var line : Files.readAllLines(file)) {
      var one = JsonParser.parseString(line).getAsJsonObject();
      kept.add(new Replay(one.get("source").getAsString(), one.get("note").getAsString()));
    }
    return kept;
  }
}
