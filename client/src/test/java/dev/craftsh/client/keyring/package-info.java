/** The system keyring against a real bus, a real gnome-keyring and Python's keyring. */
@NullMarked
package dev.craftsh.client.keyring;

import org.jspecify.annotations.NullMarked;
