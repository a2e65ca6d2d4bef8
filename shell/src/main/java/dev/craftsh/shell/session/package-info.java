/**
 * Who talks to which store, and with what settings: the profile, the client object that commands
 * and Java code share, and where the credentials came from. Reads no flags and shows nothing.
 */
@NullMarked
package dev.craftsh.shell.session;

import org.jspecify.annotations.NullMarked;
