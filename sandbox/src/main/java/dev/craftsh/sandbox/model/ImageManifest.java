package dev.craftsh.sandbox.model;

/**
 * What an image in the registry says of itself.
 *
 * @param digest of the text: the image's name, as in {@code sha256:…}
 * @param mediaType the format of the text
 * @param text as it was pushed
 */
public record ImageManifest(String digest, String mediaType, String text) {}
