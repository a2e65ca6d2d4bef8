/**
 * Command lines that run in the background while the prompt goes on: their threads, how far they
 * are, what became of them. How a line is carried out is the interpreter's business, and how a job
 * looks the renderers'.
 */
@NullMarked
package dev.craftsh.shell.job;

import org.jspecify.annotations.NullMarked;
