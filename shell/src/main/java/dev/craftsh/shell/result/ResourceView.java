package dev.craftsh.shell.result;

import dev.craftsh.client.model.Resource;
import java.util.List;

/** Resources of a charm. */
public final class ResourceView implements View<Resource> {

  @Override
  public List<Column<Resource>> columns() {
    return List.of(
        Column.of("name", Resource::name),
        Column.of("type", Resource::type),
        Column.number("revision", Resource::revision),
        Column.<Resource>of("optional", Resource::optional).holding(Column.Kind.BOOLEAN));
  }

  @Override
  public String whenEmpty() {
    return "no revision of the charm declares a resource";
  }
}
