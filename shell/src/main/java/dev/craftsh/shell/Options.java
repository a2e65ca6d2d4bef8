package dev.craftsh.shell;

import dev.craftsh.shell.config.Choices;
import java.util.List;

/**
 * What the process was asked to do.
 *
 * @param flags the options
 * @param words the command or script with its arguments; empty for the prompt
 */
record Options(Choices flags, List<String> words) {}
