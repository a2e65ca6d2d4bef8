package dev.craftsh.client.http;

import dev.craftsh.client.error.NotSupported;

/** Holds back what would change something in the store, when the client may only read. */
record ReadOnlyGuard(boolean readOnly) implements RequestFilter {
  @Override
  public StoreAnswer apply(StoreRequest request, Next next) throws TransportFailure {
    if (readOnly && request.effect() == StoreRequest.Effect.CHANGE) {
      throw NotSupported.readOnly(request.what());
    }
    return next.send(request);
  }
}
