package dev.craftsh.shell.interpreter;

/** Where a word stands in a command line: the offsets of its first letter and after its last. */
public record WordPlace(int start, int end) {}
