package dev.craftsh.sandbox.model;

/** A package that a credential is limited to. */
public record PackageRef(Namespace namespace, String name) {}
