package dev.craftsh.shell.rehearsal;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.Problem;
import java.util.Optional;

/** Names and ids of the account's packages. */
final class SnapIds {
  private SnapIds() {}

  static String nameOf(StoreClient store, String id) {
    for (var one : store.listRegisteredNames(true)) {
      if (one.id().equals(Optional.of(id))) {
        return one.name();
      }
    }
    throw new NotFound(
        Problem.of(ErrorCode.NOT_FOUND, "Cannot find a snap", "no snap has the id " + id, ""));
  }

  static Optional<String> idOf(StoreClient store, String name) {
    for (var one : store.listRegisteredNames(true)) {
      if (one.name().equals(name)) {
        return one.id();
      }
    }
    return Optional.empty();
  }
}
