package dev.craftsh.sandbox.model;

/** A Python file that a charm shares with others, under an id that never changes. */
public record Library(String id, String packageId, String charm, String name) {}
