/**
 * What a caller can watch: exchanges with the store, already redacted, and the progress of an
 * upload. Interfaces and values only.
 */
@NullMarked
package dev.craftsh.client.observe;

import org.jspecify.annotations.NullMarked;
