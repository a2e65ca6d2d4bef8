package dev.craftsh.shell;

import dev.craftsh.shell.script.ScriptOptions;
import dev.craftsh.shell.session.Settings;
import java.util.List;
import java.util.Optional;

/**
 * What the process was asked to do.
 *
 * @param sandbox {@code charm} or {@code snap}, when the embedded store is wanted
 * @param evals the texts of {@code --eval}
 * @param words the command or script with its arguments; empty for the prompt
 * @param startFile whether a prompt begins with the user's own lines
 */
record Options(
    Settings settings,
    Optional<String> profile,
    Optional<String> sandbox,
    List<String> evals,
    List<String> words,
    ScriptOptions scripts,
    boolean startFile,
    boolean version,
    boolean help) {}
