package dev.craftsh.sandbox.model;

/** A resource that a charm says it needs. */
public record ResourceDeclaration(String name, String type) {}
