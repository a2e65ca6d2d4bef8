package dev.craftsh.sandbox.model;

/** One entry of an error list. */
public record Problem(String code, String message) {}
