package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Faults;
import dev.craftsh.sandbox.fault.Rejection;
import dev.craftsh.sandbox.model.Standing;
import dev.craftsh.sandbox.state.Accounts;
import dev.craftsh.sandbox.state.Secrets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trouble on request, for whoever has the token of this store. */
public final class Control {
  private final Faults faults;
  private final Accounts accounts;
  private final Secrets secrets;
  private final String token;

  Control(Faults faults, Accounts accounts, Secrets secrets, String token) {
    this.faults = faults;
    this.accounts = accounts;
    this.secrets = secrets;
    this.token = token;
  }

  /** Whether there is a token at all. */
  public boolean isOn() {
    return !token.isEmpty();
  }

  /** Empty while nobody asked for it. */
  public String token() {
    return token;
  }

  /** Refuses whoever does not show the token. */
  public void check(@Nullable String authorization) {
    String shown = authorization == null ? "" : authorization;
    if (!isOn()
        || !MessageDigest.isEqual(("Bearer " + token).getBytes(UTF_8), shown.getBytes(UTF_8))) {
      throw new Refusal(Reason.AUTHORIZATION, "This needs the control token of the sandbox.");
    }
  }

  public void want(Fault fault) {
    faults.want(fault);
  }

  public List<Fault> waiting() {
    return faults.waiting();
  }

  public void rejectReview(String code, String message) {
    faults.reject(new Rejection(code, message));
  }

  public void stickReview() {
    faults.stickReview();
  }

  /** Makes all credentials given out so far worthless. */
  public void revokeCredentials() {
    secrets.startNewGeneration();
  }

  /** Gives an account trouble until {@link #reset}. */
  public void trouble(String username, Standing standing) {
    if (!accounts.script(username, standing)) {
      throw new Refusal(Reason.INVALID, "No account is called '" + username + "'.");
    }
  }

  /** Ends all trouble; revoked credentials stay revoked. */
  public void reset() {
    faults.reset();
    accounts.restore();
  }
}
