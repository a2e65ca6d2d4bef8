package dev.craftsh.sandbox.model;

import org.jspecify.annotations.Nullable;

/** A resource as a release carries it; without a revision the release goes without it. */
public record ResourceRef(String name, String type, @Nullable Integer revision) {}
