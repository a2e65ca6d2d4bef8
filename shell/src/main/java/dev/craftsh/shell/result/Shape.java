package dev.craftsh.shell.result;

/**
 * What a command may give.
 *
 * @param when in which case, in words; empty for what it gives usually
 */
public record Shape(String when, View<?> view) {}
