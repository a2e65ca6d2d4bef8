package dev.craftsh.sandbox.fault;

/** The reviewer's verdict that a test wants. */
public record Rejection(String code, String message) {}
