package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Passage;
import dev.craftsh.shell.result.View;
import dev.craftsh.shell.workspace.Declaration;
import java.util.List;

/** Pieces of Java, as the listings show them. */
enum DeclarationView implements View<Declaration> {
  SOURCES(List.of(id(), source(), kind(), state())),
  VARIABLES(
      List.of(
          type("type"),
          named(),
          Column.<Declaration>of("value", Declaration::value).saying("as text"),
          machineId(),
          state())),
  METHODS(List.of(named(), type("signature"), awaits(), machineId(), state())),
  TYPES(List.of(named(), source(), awaits(), machineId(), state())),
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
    return Column.<Declaration>of("id", Declaration::id).saying("what /list calls it");
  }

  private static Column<Declaration> machineId() {
    return Column.<Declaration>machines("id", Declaration::id).saying("what /list calls it");
  }

  private static Column<Declaration> named() {
    return Column.<Declaration>of("name", Declaration::name).saying("what it declares");
  }

  private static Column<Declaration> type(String key) {
    return Column.<Declaration>of(key, Declaration::type)
        .saying("of a variable; of a method its type, name and parameters");
  }

  private static Column<Declaration> awaits() {
    return Column.<Declaration>of("awaits", Declaration::awaits)
        .with(Column.Habit.IF_ANY)
        .saying("what has to be declared before it can be used; empty where nothing has");
  }

  private static Column<Declaration> source() {
    return Column.<Declaration>of("source", Declaration::source)
        .shownAs(declaration -> new Passage(declaration.source()))
        .saying("as it was typed");
  }

  private static Column<Declaration> kind() {
    return Column.<Declaration>machines("kind", Declaration::kind)
        .among(Declaration.Kind.class)
        .saying("what kind of Java it is");
  }

  private static Column<Declaration> state() {
    return Column.<Declaration>machines("state", Declaration::state)
        .among(Declaration.State.class)
        .saying("whether it still holds");
  }
}
