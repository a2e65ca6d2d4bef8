/** A whole shell in memory for tests: nothing of it touches the process that the test runs in. */
@NullMarked
package dev.craftsh.shell.testkit;

import org.jspecify.annotations.NullMarked;
