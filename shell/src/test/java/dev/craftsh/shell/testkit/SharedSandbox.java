package dev.craftsh.shell.testkit;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.session.EmbeddedStore;

/** A test's sandbox as the embedded store of its shells; it outlives each of them. */
record SharedSandbox(SandboxStore sandbox) implements EmbeddedStore {

  @Override
  public Endpoints charm() {
    return Endpoints.CHARMHUB
        .withApi(sandbox.charmhub())
        .withStorage(sandbox.storage())
        .withAuth(sandbox.sso());
  }

  @Override
  public Endpoints snap() {
    return Endpoints.U1_SNAP_STORE
        .withApi(sandbox.dashboard())
        .withStorage(sandbox.storage())
        .withAuth(sandbox.sso());
  }

  @Override
  public LoginRequest login() {
    var account = sandbox.accounts().get(0);
    return LoginRequest.ubuntuOne(account.email(), Secret.of(account.password()));
  }

  @Override
  public void close() {}
}
