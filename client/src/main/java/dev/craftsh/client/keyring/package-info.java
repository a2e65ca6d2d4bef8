/**
 * Logins in the keyring of the operating system. Alone touches D-Bus, the Secret Service and
 * java-keyring, and loads them only when a login is really looked for. Other places that keep
 * logins live in the auth package, what a login is too.
 */
@NullMarked
package dev.craftsh.client.keyring;

import org.jspecify.annotations.NullMarked;
