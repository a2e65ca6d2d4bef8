package dev.craftsh.shell.script;

/** A program that can run as it is. */
record Ready(Program program, CompiledForm form) {}
