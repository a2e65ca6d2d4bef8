package dev.craftsh.client.auth;

/**
 * What somebody needs to accept an invitation (contract/store-api.md §4, Collaborators and
 * invites).
 *
 * @param email who was invited
 * @param token what to show
 */
public record InviteToken(String email, Secret token) {}
