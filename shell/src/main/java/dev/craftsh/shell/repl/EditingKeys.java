package dev.craftsh.shell.repl;

import dev.craftsh.shell.config.EditingMode;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.config.Origin;
import dev.craftsh.shell.session.Settings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.impl.InputRC;

/** Which keys edit a line: those of emacs or of vi, and those of the user's own inputrc. */
final class EditingKeys {
  private static final String OFF = "off";
  private static final Pattern CHOOSES_VI =
      Pattern.compile("^\\s*set\\s+editing-mode\\s+vi\\b", Pattern.MULTILINE);
  private static final List<String> MAPS =
      List.of(LineReader.EMACS, LineReader.VIINS, LineReader.VICMD);

  private final LineReader reader;
  private final Settings settings;
  private final EditingMode usual;

  /** Reads the inputrc; what is bound afterwards wins. */
  EditingKeys(LineReader reader, Settings settings) {
    this.reader = reader;
    this.settings = settings;
    var file = settings.get(Keys.INPUTRC);
    var text = file.equals(OFF) ? "" : text(settings.configuration().host().path(file));
    usual = CHOOSES_VI.matcher(text).find() ? EditingMode.VI : EditingMode.EMACS;
    searchInViToo();
    choose();
    if (!text.isEmpty()) {
      read(text);
    }
  }

  /** As other programs with these keys do; the letters mean nothing else while text is typed. */
  private void searchInViToo() {
    var keys = keys(LineReader.VIINS);
    keys.bind(new Reference(LineReader.HISTORY_INCREMENTAL_SEARCH_BACKWARD), KeyMap.ctrl('R'));
    keys.bind(new Reference(LineReader.HISTORY_INCREMENTAL_SEARCH_FORWARD), KeyMap.ctrl('S'));
  }

  private static String text(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** What other programs make of a line need not make sense here, nor keep the prompt away. */
  private void read(String text) {
    var before = new HashMap<String, Map<String, Binding>>();
    for (var name : MAPS) {
      before.put(name, keys(name).getBoundKeys());
    }
    var log = Logger.getLogger("org.jline");
    var level = log.getLevel();
    log.setLevel(Level.OFF);
    try {
      InputRC.configure(reader, new StringReader(text));
    } catch (IOException | RuntimeException notUnderstood) {
      // What stands before it holds.
    } finally {
      log.setLevel(level);
    }
    before.forEach(this::repair);
  }

  /** A key for something that is only known elsewhere keeps what it did here. */
  private void repair(String name, Map<String, Binding> before) {
    var keys = keys(name);
    for (var bound : keys.getBoundKeys().entrySet()) {
      var usual = before.get(bound.getKey());
      boolean unknown =
          bound.getValue() instanceof Reference meant
              && !reader.getWidgets().containsKey(meant.name());
      if (unknown && usual != null) {
        keys.bind(usual, bound.getKey());
      } else if (unknown) {
        keys.unbind(bound.getKey());
      }
    }
  }

  /** Has the next line begin with the keys that were chosen, which may have changed. */
  void choose() {
    boolean chosen = settings.configuration().origin(Keys.EDITING_MODE) != Origin.DEFAULT;
    var mode = chosen ? settings.get(Keys.EDITING_MODE) : usual;
    var name = mode == EditingMode.VI ? LineReader.VIINS : LineReader.EMACS;
    reader.getKeyMaps().put(LineReader.MAIN, keys(name));
  }

  private KeyMap<Binding> keys(String name) {
    return Objects.requireNonNull(reader.getKeyMaps().get(name), name);
  }
}
