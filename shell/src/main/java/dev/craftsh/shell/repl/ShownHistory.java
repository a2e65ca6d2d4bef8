package dev.craftsh.shell.repl;

import dev.craftsh.shell.mask.SecretMask;
import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.function.Supplier;
import org.jline.reader.History;
import org.jline.reader.LineReader;

/**
 * What the line editor shows of what was typed before: the lines of the profile in use, each text
 * once. Secrets are taken out before anything is remembered; a line that begins with a blank is not
 * remembered at all.
 */
final class ShownHistory implements History {
  private final PastLines past;
  private final Supplier<String> profile;
  private final Map<String, List<PastLine>> earlier = new HashMap<>();
  private List<PastLine> lines = new ArrayList<>();
  private String shown = "";
  private int at;
  private int masked;

  ShownHistory(PastLines past, Supplier<String> profile) {
    this.past = past;
    this.profile = profile;
  }

  /** The line editor does this before each line, which may stand in another profile. */
  @Override
  public void attach(LineReader reader) {
    var now = profile.get();
    if (!now.equals(shown)) {
      shown = now;
      lines = new ArrayList<>(past.of(now));
      earlier.putIfAbsent(now, List.copyOf(lines));
      moveToEnd();
    }
  }

  /** The texts of this profile that were there before this shell, oldest first. */
  List<String> earlier() {
    var texts = new ArrayList<String>();
    for (var line : earlier.getOrDefault(profile.get(), List.of())) {
      texts.add(line.text());
    }
    return texts;
  }

  /** How many secrets were taken out since this was asked last. */
  int takeMasked() {
    int count = masked;
    masked = 0;
    return count;
  }

  @Override
  public void add(Instant when, String text) {
    if (text.isBlank() || Character.isWhitespace(text.charAt(0))) {
      return;
    }
    var safe = SecretMask.of(text);
    masked += safe.secrets();
    var line = new PastLine(when, shown, safe.text());
    boolean repeated = !lines.isEmpty() && lines.get(lines.size() - 1).text().equals(line.text());
    if (!repeated) {
      lines.removeIf(other -> other.text().equals(line.text()));
      lines.add(line);
      past.add(line);
    }
    moveToEnd();
  }

  /** One line as the line editor wants it. */
  private record Shown(int index, Instant time, String line) implements Entry {}

  private Entry entry(int index) {
    var line = lines.get(index);
    return new Shown(index, line.when(), line.text());
  }

  @Override
  public ListIterator<Entry> iterator(int from) {
    var entries =
        new AbstractList<Entry>() {
          @Override
          public Entry get(int index) {
            return entry(index);
          }

          @Override
          public int size() {
            return lines.size();
          }
        };
    return entries.listIterator(Math.max(0, Math.min(from, lines.size())));
  }

  @Override
  public int size() {
    return lines.size();
  }

  @Override
  public int first() {
    return 0;
  }

  @Override
  public int last() {
    return lines.size() - 1;
  }

  @Override
  public int index() {
    return at;
  }

  @Override
  public String get(int index) {
    return lines.get(index).text();
  }

  @Override
  public String current() {
    return at < lines.size() ? get(at) : "";
  }

  @Override
  public boolean previous() {
    return move(at - 1, lines.size());
  }

  @Override
  public boolean next() {
    return move(at + 1, lines.size());
  }

  @Override
  public boolean moveTo(int index) {
    return move(index, last());
  }

  @Override
  public boolean moveToFirst() {
    return at != 0 && move(0, last());
  }

  @Override
  public boolean moveToLast() {
    return at != last() && move(last(), last());
  }

  private boolean move(int index, int most) {
    boolean there = index >= 0 && index <= most;
    at = there ? index : at;
    return there;
  }

  /** The place behind the newest, which is the line being typed. */
  @Override
  public void moveToEnd() {
    at = lines.size();
  }

  @Override
  public void resetIndex() {
    at = Math.min(at, lines.size());
  }

  @Override
  public void load() {
    // Lines come when the reader is attached.
  }

  @Override
  public void save() {
    // Each line is kept when it is added.
  }

  @Override
  public void write(Path file, boolean incremental) {
    // No key of the line editor asks for it.
  }

  @Override
  public void append(Path file, boolean incremental) {
    // No key of the line editor asks for it.
  }

  @Override
  public void read(Path file, boolean checkDuplicates) {
    // No key of the line editor asks for it.
  }

  @Override
  public void purge() {
    // No key of the line editor asks for it.
  }
}
