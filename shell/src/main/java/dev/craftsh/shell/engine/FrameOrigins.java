package dev.craftsh.shell.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leads the frames of an exception, which JShell names after its snippets, back to the source. */
final class FrameOrigins {
  private final Map<String, SourcePlace> bySnippet = new HashMap<>();

  /** From now on frames of that snippet are known to begin at that place. */
  void remember(String snippetId, SourcePlace place) {
    bySnippet.put("#" + snippetId, place);
  }

  /** The frames that are in code of the user, innermost first. */
  List<UserFrame> of(StackTraceElement[] trace) {
    var frames = new ArrayList<UserFrame>();
    for (var element : trace) {
      var place = bySnippet.get(String.valueOf(element.getFileName()));
      if (place != null && element.getLineNumber() > 0) {
        int line = place.line() + element.getLineNumber() - 1;
        frames.add(new UserFrame(place.file(), line, UserFrame.method(element.getMethodName())));
      }
    }
    return frames;
  }
}
