/**
 * What remembers: values in named places, in memory for reading, and on disk before any answer
 * leaves when there is a directory to keep them in. Knows no package, no account and no rule.
 */
@NullMarked
package dev.craftsh.sandbox.memory;

import org.jspecify.annotations.NullMarked;
