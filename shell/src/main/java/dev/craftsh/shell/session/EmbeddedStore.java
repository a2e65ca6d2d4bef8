package dev.craftsh.shell.session;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.auth.LoginRequest;

/** A store inside this process, for {@code --sandbox}. */
public interface EmbeddedStore extends AutoCloseable {

  Endpoints charm();

  Endpoints snap();

  /** How the account of the examples logs in. */
  LoginRequest login();

  @Override
  void close();
}
