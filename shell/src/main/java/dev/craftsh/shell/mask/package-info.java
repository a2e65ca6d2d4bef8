/**
 * Taking secrets out of what a person typed, before it is kept anywhere. Texts in, texts out; what
 * goes to and fro between client and store is masked by the client.
 */
@NullMarked
package dev.craftsh.shell.mask;

import org.jspecify.annotations.NullMarked;
