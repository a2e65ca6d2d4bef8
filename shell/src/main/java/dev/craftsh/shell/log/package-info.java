/**
 * The log that {@code --log} asks for: one JSON object for each thing that happened, for programs
 * to read later. What is shown to people is not its business.
 */
@NullMarked
package dev.craftsh.shell.log;

import org.jspecify.annotations.NullMarked;
