package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Cell;
import dev.craftsh.sandbox.memory.Shelf;
import java.util.Base64;

/** The keys behind every macaroon, made anew for each memory, and which generation still counts. */
public final class Secrets {
  private final Cell<String> rootSecret;
  private final Cell<String> sharedWithSso;
  private final Cell<Integer> generation;

  public Secrets(Shelf shelf) {
    rootSecret = shelf.cell("root", String.class, "");
    sharedWithSso = shelf.cell("shared-with-sso", String.class, "");
    generation = shelf.cell("generation", Integer.class, 1);
  }

  /** Takes new keys, before anything is made with the old ones. */
  public void renew(byte[] newRootSecret, byte[] newSharedWithSso) {
    rootSecret.set(Base64.getEncoder().encodeToString(newRootSecret));
    sharedWithSso.set(Base64.getEncoder().encodeToString(newSharedWithSso));
  }

  public byte[] rootSecret() {
    return Base64.getDecoder().decode(rootSecret.get());
  }

  /** The key of the caveat ids that the store writes and the sign-on service reads. */
  public byte[] sharedWithSso() {
    return Base64.getDecoder().decode(sharedWithSso.get());
  }

  public int generation() {
    return generation.get();
  }

  /** Makes every credential given out so far worthless. */
  public void startNewGeneration() {
    generation.set(generation.get() + 1);
  }
}
