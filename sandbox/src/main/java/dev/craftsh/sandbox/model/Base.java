package dev.craftsh.sandbox.model;

/** What a charm runs on, for one architecture. */
public record Base(String name, String channel, String architecture) {}
