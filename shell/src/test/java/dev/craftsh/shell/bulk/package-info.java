/** Many at once, in memory and against a sandbox. */
@org.jspecify.annotations.NullMarked
package dev.craftsh.shell.bulk;
