/**
 * Logins as things that can be kept: secrets, credentials and their stored form, the places that
 * keep them, and what a login asks for. Sends no requests; how a login runs is the business of the
 * endpoint package.
 */
@NullMarked
package dev.craftsh.client.auth;

import org.jspecify.annotations.NullMarked;
