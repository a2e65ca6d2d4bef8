/** Recordings and their replay, as whole runs of the program. */
@org.jspecify.annotations.NullMarked
package dev.craftsh.shell.cassette;
