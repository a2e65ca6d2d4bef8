/**
 * Signed documents of the Snap Store: their text taken apart, and their OpenPGP signatures checked
 * with the RSA of the JDK. Knows no package, no account and no rule about either.
 */
@NullMarked
package dev.craftsh.sandbox.assertion;

import org.jspecify.annotations.NullMarked;
