package dev.craftsh.shell.interpreter;

/**
 * A piece of a longer text that is carried out at once.
 *
 * @param line where it begins in the text, from 1
 * @param column where it begins in that line, from 1
 * @param semicolonMissing whether it is a statement whose last semicolon was left out
 */
public record Unit(Reading reading, String text, int line, int column, boolean semicolonMissing) {}
