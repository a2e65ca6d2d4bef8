package dev.craftsh.shell.engine;

import dev.craftsh.shell.prelude.Prelude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables of the prelude, each under the most precise type that is known for it. */
final class Bindings {
  private final Prelude prelude;
  private Evaluation newest = Evaluation.NONE;

  Bindings(Prelude prelude) {
    this.prelude = prelude;
  }

  List<Binding> all() {
    return List.of(
        new Binding("store", () -> "dev.craftsh.client.StoreClient", prelude::store),
        new Binding("snaps", () -> "dev.craftsh.client.StoreClient", prelude::snaps, true),
        new Binding("charms", () -> "dev.craftsh.client.StoreClient", prelude::charms, true),
        new Binding("session", () -> "dev.craftsh.shell.session.Session", prelude::session),
        new Binding("args", () -> "String[]", prelude::args),
        new Binding("last", this::lastType, this::last));
  }

  /** Tells what Java gave last: its static type is better than what the live value shows. */
  void remember(Evaluation evaluation) {
    newest = evaluation;
  }

  private @Nullable Object last() {
    return prelude.last().value();
  }

  private String lastType() {
    var value = last();
    boolean fromJava = value != null && value == newest.value() && !newest.typeName().isEmpty();
    return fromJava ? newest.typeName() : TypeNames.of(value);
  }
}
