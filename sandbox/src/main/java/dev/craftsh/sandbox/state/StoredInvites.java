package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import dev.craftsh.sandbox.model.Invite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The invitations of all packages. */
public final class StoredInvites {
  private final Table<Invite> byToken;

  public StoredInvites(Shelf shelf) {
    byToken = shelf.table("by-token", Invite.class);
  }

  /** Adds an invitation, or puts it in the place of the one with its token. */
  public void put(Invite invite) {
    byToken.put(invite.token(), invite);
  }

  public @Nullable Invite find(String token) {
    return byToken.get(token);
  }

  /** The oldest first. */
  public List<Invite> of(String packageId) {
    List<Invite> own = byToken.values();
    own.removeIf(one -> !one.packageId().equals(packageId));
    return own;
  }
}
