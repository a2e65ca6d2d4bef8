package dev.craftsh.shell.journal;

import com.google.gson.JsonObject;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.StateFolder;
import dev.craftsh.shell.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was changed, in one file that only grows; in memory where nothing may outlive the
 * process, or can.
 */
public final class Entries {
  private static final String NAME = "journal.jsonl";

  private final Session session;
  private final Consumer<String> notice;
  private final List<JsonObject> memory = new ArrayList<>();
  private @Nullable JsonLines file;
  private boolean told;

  Entries(Session session, Consumer<String> notice) {
    this.session = session;
    this.notice = notice;
  }

  /** Where they are kept; empty where they are kept in memory. */
  private Optional<Path> folder() {
    return session.settings().ephemeral() || session.profile().embedded()
        ? Optional.empty()
        : StateFolder.of(session.host());
  }

  private Optional<Path> path() {
    return folder().map(folder -> folder.resolve(NAME));
  }

  synchronized void add(JsonObject entry) {
    memory.add(entry);
    var folder = folder();
    if (folder.isPresent()) {
      try {
        lines(folder.get()).add(entry);
      } catch (IOException | UnsupportedOperationException trouble) {
        tell(trouble);
      }
    }
  }

  private JsonLines lines(Path folder) throws IOException {
    var open = file;
    if (open == null) {
      StateFolder.make(folder);
      open = JsonLines.append(folder.resolve(NAME));
      file = open;
    }
    return open;
  }

  private void tell(Exception trouble) {
    if (!told) {
      told = true;
      notice.accept("changes are not noted down in the journal: " + trouble.getMessage());
    }
  }

  /** All of them, the newest last. */
  public synchronized List<Entry> all() {
    var path = path();
    var lines = path.isEmpty() || told ? memory : read(path.get());
    var entries = new ArrayList<Entry>();
    for (var line : lines) {
      entries.add(new Entry(entries.size() + 1, line));
    }
    return entries;
  }

  private static List<JsonObject> read(Path path) {
    try {
      return JsonLines.read(path);
    } catch (IOException unreadable) {
      throw ShellException.failed(
          ErrorCodes.FILE,
          "Cannot read the journal",
          path + ": " + unreadable.getMessage(),
          "check who may read it");
    }
  }
}
