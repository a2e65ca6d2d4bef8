/**
 * Showing a web page to the person in front of the machine. Knows how desktops do that, and nothing
 * of stores, logins or HTTP; reads no environment but the one it is given.
 */
@NullMarked
package dev.craftsh.client.browser;

import org.jspecify.annotations.NullMarked;
