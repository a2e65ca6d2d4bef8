/**
 * The store's rules: names, revisions, reviews, releases, resources, and the minting, discharging
 * and verifying of macaroons. Knows no HTTP and no JSON bodies; a rule that is broken is a {@code
 * Refusal}.
 */
@NullMarked
package dev.craftsh.sandbox.service;

import org.jspecify.annotations.NullMarked;
