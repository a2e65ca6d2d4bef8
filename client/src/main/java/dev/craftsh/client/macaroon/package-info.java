/**
 * Macaroons as the stores use them: reading, writing, signing and binding. Bytes in, bytes out;
 * nothing here knows about HTTP, logins, files or the rest of the client, and nothing may.
 */
@NullMarked
package dev.craftsh.client.macaroon;

import org.jspecify.annotations.NullMarked;
