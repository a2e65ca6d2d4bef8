package dev.craftsh.shell.command;

/**
 * Why a command line would be refused.
 *
 * @param word which of its words is to blame, from 0; the first when it is none alone
 */
public record CommandMistake(RuntimeException failure, int word) {}
