/**
 * What a request needs a login to permit, and whether a login does. Knows the stores' paths and
 * words (contract/store-api.md, contract/auth.md §11); sends nothing and decides nothing.
 */
@NullMarked
package dev.craftsh.shell.permission;

import org.jspecify.annotations.NullMarked;
