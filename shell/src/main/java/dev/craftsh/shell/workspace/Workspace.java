package dev.craftsh.shell.workspace;

import java.nio.file.Path;
import java.util.List;

/** The Java side of a shell, as commands see it; implemented above them. */
public interface Workspace {

  /** Everything since the start or the last reset, oldest first; nothing is built for it. */
  List<Declaration> declarations();

  /** Takes what has that id out of scope; returns what cannot be used any more because of it. */
  List<Declaration> drop(String id);

  /** Carries out Java as if it had been typed, and shows what came of it. */
  void evaluate(String source);

  /** Begins anew, with nothing declared; the session, its login and {@code last} stay. */
  void reset();

  /** Declares the same again in a new engine; returns what could not be, each with its reason. */
  List<String> reload();

  /** Declares again what was there before the last reset or reload. */
  List<String> restore();

  /** Where snippets find classes besides the shell's own. */
  List<Path> classPath();

  /** Changes {@link #classPath} for the next engine. */
  void useClassPath(List<Path> places);

  Preferences preferences();

  /** What was typed, secrets masked; {@code all} includes what was typed in earlier shells. */
  List<String> typed(boolean all);

  /** Whether a text that was typed may change something outside of this shell; in doubt yes. */
  boolean mayChange(String text);

  /** Shows and carries out what was typed, commands or Java, as if it were typed again. */
  void repeat(String text);
}
