package dev.craftsh.shell.engine;

/**
 * One way to go on typing.
 *
 * @param text what replaces the source from {@code anchor} to the cursor
 * @param anchor offset in the source where the replacement begins
 * @param matchesType whether its type is what the place asks for
 */
public record SnippetProposal(String text, int anchor, boolean matchesType) {}
