package dev.craftsh.sandbox;

import java.util.Optional;

/** Someone who can log in to the sandbox. Passwords are made anew for each store. */
public record SandboxAccount(String username, String email, String password, Optional<String> otp) {
  /** Never shows the password. */
  @Override
  public String toString() {
    return "SandboxAccount[" + email + "]";
  }
}
