/**
 * Taking secrets out of URLs and texts before anybody sees them. Pure functions; what is done with
 * the rest belongs to whoever asks.
 */
@NullMarked
package dev.craftsh.client.redact;

import org.jspecify.annotations.NullMarked;
