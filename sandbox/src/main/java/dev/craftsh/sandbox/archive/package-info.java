/**
 * Looks into package files: zip, squashfs, YAML. Bounded in time and memory whatever it is fed;
 * knows nothing of the store.
 */
@NullMarked
package dev.craftsh.sandbox.archive;

import org.jspecify.annotations.NullMarked;
