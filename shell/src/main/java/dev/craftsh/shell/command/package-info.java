/**
 * The commands, one small file each, and what they are made of: {@code CommandSpec} says how a
 * command is called, {@code Invocation} is one call. A command returns a {@code Result} and never
 * prints; help, completion and reference pages derive from the specs.
 */
@NullMarked
package dev.craftsh.shell.command;

import org.jspecify.annotations.NullMarked;
