/**
 * JSON that says where it is: reading values with their path, so that an answer of the wrong shape
 * is reported by the place that is wrong. Knows nothing about stores, HTTP or models.
 */
@NullMarked
package dev.craftsh.client.json;

import org.jspecify.annotations.NullMarked;
