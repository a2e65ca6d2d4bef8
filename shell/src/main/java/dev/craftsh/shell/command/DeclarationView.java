package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.View;
import dev.craftsh.shell.workspace.Declaration;
import java.util.List;

/** Pieces of Java, as the listings show them. */
enum DeclarationView implements View<Declaration> {
  SOURCES(List.of(id(), source(), kind(), state())),
  VARIABLES(
      List.of(type("type"), named(), Column.of("value", Declaration::value), machineId(), state())),
  METHODS(List.of(named(), type("signature"), machineId(), state())),
  TYPES(List.of(named(), source(), machineId(), state())),
  IMPORTS(List.of(source(), machineId(), state()));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Column<Declaration>> columns;

  DeclarationView(List<Column<Declaration>> columns) {
    this.columns = columns;
  }

  @Override
  public List<Column<Declaration>> columns() {
    return columns;
  }

  private static Column<Declaration> id() {
    return Column.of("id", Declaration::id);
  }

  private static Column<Declaration> machineId() {
    return Column.machines("id", Declaration::id);
  }

  private static Column<Declaration> named() {
    return Column.of("name", Declaration::name);
  }

  private static Column<Declaration> type(String key) {
    return Column.of(key, Declaration::type);
  }

  private static Column<Declaration> source() {
    return Column.of("source", Declaration::source);
  }

  private static Column<Declaration> kind() {
    return Column.machines("kind", Declaration::kind);
  }

  private static Column<Declaration> state() {
    return Column.machines("state", Declaration::state);
  }
}
