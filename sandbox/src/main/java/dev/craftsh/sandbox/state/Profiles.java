package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Cell;
import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import dev.craftsh.sandbox.model.AccountKey;
import dev.craftsh.sandbox.model.Dispute;
import dev.craftsh.sandbox.model.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What accounts changed about themselves, their signing keys, and the terms they accept. */
public final class Profiles {
  private final Table<Profile> byAccount;
  private final Table<AccountKey> keys;
  private final Table<Dispute> disputes;
  private final Cell<Instant> latestTerms;
  private final Cell<Integer> registrationsPerHour;

  public Profiles(Shelf shelf) {
    byAccount = shelf.table("profiles", Profile.class);
    keys = shelf.table("keys", AccountKey.class);
    disputes = shelf.table("disputes", Dispute.class);
    registrationsPerHour = shelf.cell("registrations-per-hour", Integer.class, 0);
    latestTerms = shelf.cell("latest-terms", Instant.class, Instant.EPOCH);
  }

  public Profile of(String accountId) {
    Profile known = byAccount.get(accountId);
    return known == null ? Profile.UNTOUCHED : known;
  }

  public void put(String accountId, Profile profile) {
    byAccount.put(accountId, profile);
  }

  public @Nullable AccountKey key(String id) {
    return keys.get(id);
  }

  public void add(AccountKey key) {
    keys.put(key.id(), key);
  }

  /** In the order in which they were registered. */
  public List<AccountKey> keysOf(String accountId) {
    List<AccountKey> own = new ArrayList<>();
    for (AccountKey key : keys.values()) {
      if (key.accountId().equals(accountId)) {
        own.add(key);
      }
    }
    return own;
  }

  public void add(Dispute dispute) {
    disputes.put(dispute.accountId() + " " + dispute.name(), dispute);
  }

  public List<Dispute> disputesOf(String accountId) {
    List<Dispute> own = new ArrayList<>();
    for (Dispute one : disputes.values()) {
      if (one.accountId().equals(accountId)) {
        own.add(one);
      }
    }
    return own;
  }

  /** 0: any number. */
  public int registrationsPerHour() {
    return registrationsPerHour.get();
  }

  public void limitRegistrations(int perHour) {
    registrationsPerHour.set(perHour);
  }

  /** When the terms changed last; the epoch: never since the store began. */
  public Instant latestTerms() {
    return latestTerms.get();
  }

  public void changeTerms(Instant when) {
    latestTerms.set(when);
  }
}
