package dev.craftsh.sandbox.state;

import java.util.concurrent.atomic.AtomicInteger;

/** The keys behind every macaroon, made anew for each store, and which generation still counts. */
public final class Secrets {
  private final byte[] rootSecret;
  private final byte[] sharedWithSso;
  private final AtomicInteger generation = new AtomicInteger(1);

  public Secrets(byte[] rootSecret, byte[] sharedWithSso) {
    this.rootSecret = rootSecret.clone();
    this.sharedWithSso = sharedWithSso.clone();
  }

  public byte[] rootSecret() {
    return rootSecret.clone();
  }

  /** The key of the caveat ids that the store writes and the sign-on service reads. */
  public byte[] sharedWithSso() {
    return sharedWithSso.clone();
  }

  public int generation() {
    return generation.get();
  }

  /** Makes every credential given out so far worthless. */
  public void startNewGeneration() {
    generation.incrementAndGet();
  }
}
