package dev.craftsh.shell.engine;

/**
 * What is there to know about a name in Java.
 *
 * @param signature how it is declared
 * @param text its documentation in plain lines; empty where there is none or none was asked for
 */
public record SnippetHelp(String signature, String text) {}
