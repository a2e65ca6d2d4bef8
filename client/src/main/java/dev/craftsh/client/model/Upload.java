package dev.craftsh.client.model;

/**
 * A file that the storage service has taken (contract/store-api.md §3).
 *
 * @param id the upload id, to announce it to the store with
 * @param size bytes of the file
 * @param sha3_384 SHA3-384 of the bytes that were sent, in lower-case hexadecimal digits: what the
 *     store says of the {@link Revision} that the upload becomes
 */
public record Upload(String id, long size, String sha3_384) {}
