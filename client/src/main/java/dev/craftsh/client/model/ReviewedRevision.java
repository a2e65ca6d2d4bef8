package dev.craftsh.client.model;

/**
 * An upload that passed its review.
 *
 * @param uploadId the upload; empty where the store does not repeat it
 * @param revision the number it got
 * @param status the store's own word: {@code approved}, {@code ready_to_release}, or {@code
 *     need_manual_review} when a person has to look before it can be released
 */
public record ReviewedRevision(String uploadId, int revision, String status) {}
