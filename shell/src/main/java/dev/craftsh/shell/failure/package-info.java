/**
 * What can go wrong in the shell itself, and how every failure, whoever threw it, becomes the same
 * few words and one exit status. Writing them out is {@code render}'s business.
 */
@NullMarked
package dev.craftsh.shell.failure;

import org.jspecify.annotations.NullMarked;
