/**
 * The run that start-up archives are made from: it goes through what most starts do. It stands
 * above everything else and nothing depends on it; the launcher alone starts it.
 */
@NullMarked
package dev.craftsh.shell.training;

import org.jspecify.annotations.NullMarked;
