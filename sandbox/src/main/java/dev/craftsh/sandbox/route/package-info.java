/**
 * HTTP in and out. Reads requests, calls one service, writes the answer; decides nothing and
 * catches nothing. One mapper turns refusals into the error bodies of the real stores.
 */
@NullMarked
package dev.craftsh.sandbox.route;

import org.jspecify.annotations.NullMarked;
