/**
 * Trouble that tests script: failing answers, slowness, dropped connections. Nothing here knows
 * what a package is.
 */
@NullMarked
package dev.craftsh.sandbox.fault;

import org.jspecify.annotations.NullMarked;
