package dev.craftsh.shell.render;

import java.util.ArrayList;
import java.util.List;

/** How far one thing is, as one line of a screen. */
final class Bar {
  private static final int LENGTH = 24;
  private static final String GAP = "  ";

  private final String name;
  private final long started;

  /** What had been sent when it was first looked at. */
  private long began = -1;

  private long sent;
  private long total;
  private long moved;
  private String phase = "";
  private boolean counts;
  private int failed;

  Bar(String name, long started) {
    this.name = name;
    this.started = started;
    moved = started;
  }

  void sent(long sentBytes, long totalBytes, long now) {
    if (began < 0) {
      began = sentBytes;
    }
    sent = sentBytes;
    total = totalBytes;
    moved = now;
    phase = "";
  }

  /** The same for a number of things, of which some failed. */
  void counted(int done, int all, int wrong, long now) {
    sent(done, all, now);
    counts = true;
    failed = wrong;
  }

  void phase(String words) {
    phase = words;
  }

  boolean isComplete() {
    return sent >= total;
  }

  /** What does not fit is left out, last things first: a line that wraps cannot be drawn over. */
  String line(int room, Glyphs glyphs, Theme theme) {
    var shown = glyphs.safe(VisibleText.of(name));
    if (!phase.isEmpty()) {
      return Fit.cut(shown + GAP + glyphs.safe(VisibleText.of(phase)), room, glyphs.ellipsis());
    }
    long part = total == 0 ? 100 : sent * 100 / total;
    var pieces = counts ? numbers() : pieces(part);
    int fixed = DisplayWidth.of(shown) + GAP.length() + LENGTH + GAP.length();
    if (fixed + pieces.get(0).length() > room) {
      return withoutBar(shown, pieces.get(0), room, glyphs);
    }
    while (fixed + String.join(GAP, pieces).length() > room) {
      pieces.remove(pieces.size() - 1);
    }
    int filled = (int) (part * LENGTH / 100);
    boolean plain = glyphs == Glyphs.ASCII;
    var bar =
        theme.paint(Theme.Role.GOOD, (plain ? "#" : "█").repeat(filled))
            + theme.paint(Theme.Role.FAINT, (plain ? "." : "░").repeat(LENGTH - filled));
    return shown + GAP + bar + GAP + String.join(GAP, pieces);
  }

  private static String withoutBar(String name, String part, int room, Glyphs glyphs) {
    int left = room - part.length() - 1;
    if (left < 3) {
      return part.length() <= room ? part : "";
    }
    return Fit.cut(name, left, glyphs.ellipsis()) + " " + part;
  }

  private List<String> numbers() {
    var pieces = new ArrayList<String>();
    pieces.add(sent + " of " + total);
    if (failed > 0) {
      pieces.add(failed + " failed");
    }
    if (sent > 0 && sent < total) {
      pieces.add(minutes((moved - started) * (total - sent) / sent / 1000) + " left");
    }
    return pieces;
  }

  private List<String> pieces(long part) {
    var pieces = new ArrayList<String>();
    pieces.add(part + " %");
    pieces.add(ByteCount.of(sent) + " of " + ByteCount.of(total));
    long millis = moved - started;
    if (millis > 0 && sent > began) {
      long perSecond = Math.max(1, (sent - began) * 1000 / millis);
      pieces.add(ByteCount.of(perSecond) + "/s");
      if (sent < total) {
        pieces.add(minutes((total - sent) / perSecond) + " left");
      }
    }
    return pieces;
  }

  private static String minutes(long seconds) {
    long rest = seconds % 60;
    return seconds / 60 + ":" + (rest < 10 ? "0" : "") + rest;
  }
}
