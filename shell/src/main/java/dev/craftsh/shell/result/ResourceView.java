package dev.craftsh.shell.result;

import dev.craftsh.client.model.Resource;
import java.util.List;

/** Resources of a charm. */
public final class ResourceView implements View<Resource> {

  @Override
  public List<Column<Resource>> columns() {
    return List.of(
        Column.<Resource>of("name", Resource::name).saying("the name in the charm's metadata"),
        Column.<Resource>of("type", Resource::type).saying("file or oci-image"),
        Column.<Resource>number("revision", Resource::revision)
            .optional()
            .saying("the newest revision"),
        Column.<Resource>of("optional", Resource::optional)
            .saying("whether the charm works without it")
            .holding(Column.Kind.BOOLEAN));
  }

  @Override
  public String whenEmpty() {
    return "no revision of the charm declares a resource";
  }
}
