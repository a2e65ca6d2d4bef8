package dev.craftsh.shell.result;

import dev.craftsh.client.model.RegisteredName;
import java.util.List;

/** Names that somebody owns. */
public final class RegisteredNameView implements View<RegisteredName> {

  @Override
  public List<Column<RegisteredName>> columns() {
    return List.of(
        Column.<RegisteredName>of("name", RegisteredName::name).saying("the name"),
        Column.<RegisteredName>of("type", RegisteredName::type).saying("charm, bundle or snap"),
        Column.<RegisteredName>of("visibility", name -> name.privateName() ? "private" : "public")
            .among("public", "private")
            .saying("who can see it"),
        Column.<RegisteredName>of("status", RegisteredName::status)
            .saying("how far it got, in the store's own words"),
        Column.<RegisteredName>of("publisher", name -> name.publisher().username())
            .saying("who owns it, by user name"),
        Column.<RegisteredName>machines("id", RegisteredName::id)
            .optional()
            .saying("the store's id of the package"),
        Column.<RegisteredName>machines("title", RegisteredName::title)
            .saying("the name for people, or empty"),
        Column.<RegisteredName>machines("summary", RegisteredName::summary)
            .saying("one line about it, or empty"),
        Column.<RegisteredName>machines("default_track", RegisteredName::defaultTrack)
            .optional()
            .saying("the track that is meant when none is named"));
  }

  @Override
  public String whenEmpty() {
    return "no names are registered; \"register NAME\" registers one";
  }
}
