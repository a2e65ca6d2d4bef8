package dev.craftsh.sandbox.model;

/** One published text of a library. */
public record LibraryVersion(Library library, int api, int patch, String content, String hash) {}
