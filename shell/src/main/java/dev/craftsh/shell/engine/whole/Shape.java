package dev.craftsh.shell.engine.whole;

import java.util.ArrayList;
import java.util.List;

/** What a piece declares or does. */
final class Shape {

  enum Kind {
    IMPORT,
    TYPE,
    METHOD,
    VARIABLES,
    STATEMENT,
    /** An expression that Java does not accept as a statement, such as {@code a + b}. */
    VALUE
  }

  /**
   * One declared variable; offsets are in the piece.
   *
   * @param type as written; {@code var} when it is to be inferred
   * @param initStart where its first value is written; -1 when it has none
   * @param elements whether that value is a list of array elements in braces
   */
  record Variable(
      String name,
      String type,
      int typeStart,
      int start,
      int initStart,
      int initEnd,
      boolean elements) {}

  private Kind kind;
  private final List<Variable> variables = new ArrayList<>();

  Shape(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  List<Variable> variables() {
    return variables;
  }

  void add(Variable variable) {
    kind = Kind.VARIABLES;
    variables.add(variable);
  }

  void isValue() {
    kind = Kind.VALUE;
  }
}
