package dev.craftsh.shell.sandbox;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.session.EmbeddedStore;

/** A sandbox in this process, with its example world and an account to log in with. */
public final class EmbeddedSandbox implements EmbeddedStore {
  private final SandboxStore store;

  private EmbeddedSandbox(SandboxStore store) {
    this.store = store;
  }

  public static EmbeddedSandbox start() {
    return new EmbeddedSandbox(SandboxStore.start());
  }

  @Override
  public Endpoints charm() {
    return Endpoints.CHARMHUB
        .withApi(store.charmhub())
        .withStorage(store.storage())
        .withAuth(store.sso());
  }

  @Override
  public Endpoints snap() {
    return Endpoints.U1_SNAP_STORE
        .withApi(store.dashboard())
        .withStorage(store.storage())
        .withAuth(store.sso());
  }

  @Override
  public LoginRequest login() {
    var account = store.accounts().get(0);
    return LoginRequest.ubuntuOne(account.email(), Secret.of(account.password()));
  }

  @Override
  public void close() {
    store.close();
  }
}
