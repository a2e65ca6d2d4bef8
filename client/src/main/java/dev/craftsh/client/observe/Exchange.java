package dev.craftsh.client.observe;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request and its answer, or the failure to get one. Secrets in the URL are replaced by {@code
 * ***}.
 *
 * @param method the HTTP method
 * @param url the complete URL, redacted
 * @param status the HTTP status; empty when no answer came
 * @param millis milliseconds from sending to the last byte of the answer
 * @param sentBytes bytes of the request's body
 * @param receivedBytes bytes of the answer's body, after decompression
 * @param requestId the store's name for the request, when it gave one
 * @param failure why no answer came
 */
public record Exchange(
    String method,
    String url,
    OptionalInt status,
    long millis,
    long sentBytes,
    long receivedBytes,
    Optional<String> requestId,
    Optional<String> failure) {}
