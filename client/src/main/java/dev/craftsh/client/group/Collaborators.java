package dev.craftsh.client.group;

import dev.craftsh.client.auth.InviteToken;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.model.Collaborator;
import dev.craftsh.client.model.Invite;
import java.util.List;

/**
 * Who works on a package besides its publisher (contract/store-api.md §4, Collaborators and
 * invites).
 */
public interface Collaborators {
  /** Who does. */
  List<Collaborator> list(String name);

  /** Who was asked to, whatever became of it. */
  List<Invite> invites(String name);

  /** Asks people, and gives what each has to show to accept. */
  List<InviteToken> invite(String name, String... emails);

  /** Takes invitations back that nobody has accepted yet. */
  void revoke(String name, String... emails);

  /** Accepts an invitation, as the account that is logged in. */
  void accept(String name, Secret token);

  /** Rejects an invitation. */
  void reject(String name, Secret token);
}
