package dev.craftsh.client.model;

import java.util.Optional;

/**
 * A file or image that a charm declares and that has revisions of its own.
 *
 * @param name the name in the charm's metadata
 * @param type {@code file} or {@code oci-image}
 * @param revision the newest revision; empty when nothing was uploaded yet
 * @param optional whether the charm works without it
 */
public record Resource(String name, String type, Optional<Integer> revision, boolean optional) {}
