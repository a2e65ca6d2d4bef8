package dev.craftsh.shell.result;

import dev.craftsh.client.model.RegisteredName;
import java.util.List;

/** Names that somebody owns. */
public final class RegisteredNameView implements View<RegisteredName> {

  @Override
  public List<Column<RegisteredName>> columns() {
    return List.of(
        Column.of("name", RegisteredName::name),
        Column.of("type", RegisteredName::type),
        Column.of("visibility", name -> name.privateName() ? "private" : "public"),
        Column.of("status", RegisteredName::status),
        Column.of("publisher", name -> name.publisher().username()),
        Column.machines("id", RegisteredName::id),
        Column.machines("title", RegisteredName::title),
        Column.machines("summary", RegisteredName::summary),
        Column.machines("default_track", RegisteredName::defaultTrack));
  }

  @Override
  public String whenEmpty() {
    return "no names are registered; \"register NAME\" registers one";
  }
}
