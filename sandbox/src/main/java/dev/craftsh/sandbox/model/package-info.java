/**
 * What the store talks about: immutable values that every layer may pass along. No rules, no
 * memory, no JSON.
 */
@NullMarked
package dev.craftsh.sandbox.model;

import org.jspecify.annotations.NullMarked;
