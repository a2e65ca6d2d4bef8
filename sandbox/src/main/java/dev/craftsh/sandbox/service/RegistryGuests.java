package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.memory.Fleeting;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may use which part of the registry: passwords that the store gave out, tokens for them. */
final class RegistryGuests {
  private static final int MOST = 1000;

  private record Guest(String username, String repository) {}

  @Fleeting("a password is asked for anew before each push")
  private final Map<String, Guest> byPassword = new Bounded<>();

  @Fleeting("a token lasts as long as a push")
  private final Map<String, String> repositoryByToken = new Bounded<>();

  private final Chance chance;

  RegistryGuests(Chance chance) {
    this.chance = chance;
  }

  /** Gives out a password for one repository. */
  synchronized String invite(String username, String repository) {
    String password = chance.password();
    byPassword.put(password, new Guest(username, repository));
    return password;
  }

  /** A token for the repository that the password is for; null when it is not known. */
  synchronized @Nullable String token(String username, String password) {
    Guest guest = byPassword.get(password);
    if (guest == null || !guest.username().equals(username)) {
      return null;
    }
    String token = chance.password();
    repositoryByToken.put(token, guest.repository());
    return token;
  }

  synchronized boolean mayUse(String token, String repository) {
    return repository.equals(repositoryByToken.get(token));
  }

  synchronized boolean knows(String token) {
    return repositoryByToken.containsKey(token);
  }

  private static final class Bounded<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > MOST;
    }
  }
}
