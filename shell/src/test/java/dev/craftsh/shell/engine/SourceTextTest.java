package dev.craftsh.shell.engine;

import static dev.craftsh.shell.engine.Completeness.State.COMPLETE;
import static dev.craftsh.shell.engine.Completeness.State.EMPTY;
import static dev.craftsh.shell.engine.Completeness.State.INCOMPLETE;
import static dev.craftsh.shell.engine.Completeness.State.INVALID;
import static dev.craftsh.shell.engine.Completeness.State.SEMICOLON_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int x = 5;",
        "if (x > 3) { print(x); }",
        "if (x > 3) print(x); else print(y);",
        "for (int i = 0; i < 3; i++) { print(i); }",
        "for (var r : rows) print(r);",
        "while (true);",
        "do { x++; } while (x < 3);",
        "do x++; while (x < 3);",
        "try { a(); } catch (Exception e) { b(); }",
        "try { a(); } finally { b(); }",
        "try (var in = open()) { a(); }",
        "switch (x) { case 1: print(1); }",
        "synchronized (x) { print(1); }",
        "class A { int x; void f() { } }",
        "record Point(int x, int y) {}",
        "enum Color { RED, GREEN }",
        "interface Shape { double area(); }",
        "@interface Mark { int value() default 1; }",
        "@Deprecated class B {}",
        "public static int f(int a) { return a; }",
        "<T> T id(T t) { return t; }",
        "List<String> names() { return List.of(); }",
        "int[] many() { return new int[0]; }",
        "import java.util.*;",
        "void f() throws Exception { }",
        "{ int y = 1; }",
        "loop: for (;;) { break loop; }",
        ";",
      })
  void wholeStatementsAreComplete(String source) {
    assertThat(new SourceText(source).first()).isEqualTo(new Completeness(COMPLETE, source, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 + 1",
        "x",
        "store.whoami()",
        "store.whoami().account().email()",
        "int x = 5",
        "x++",
        "\"text\"",
        "'c'",
        "\"\"\"\n  block\n  \"\"\"",
        "import java.util.List",
        "import java.util.*",
        "rows.stream().map(r -> r.name()).toList()",
        "a ? b : c",
        "int[].class",
        "-1.5e-3",
        "x instanceof String",
        "List<String> names",
        "throw new RuntimeException()",
        "new int[3]",
        "break",
      })
  void expressionsAndDeclarationsMayLackTheirSemicolon(String source) {
    assertThat(new SourceText(source).first())
        .isEqualTo(new Completeness(SEMICOLON_MISSING, source + ";", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print(",
        "int x =",
        "1 +",
        "store.",
        "if (x)",
        "if (x) { a(); } else",
        "for (int i = 0; i < 3; i++)",
        "for (int i = 0; i < 3; i++) {",
        "while (true)",
        "do {",
        "do { a(); }",
        "try {",
        "try { a(); }",
        "try { a(); } catch (Exception e)",
        "class A",
        "class A extends B",
        "record P(int x)",
        "enum E",
        "void f()",
        "int f(int a)",
        "int f(int a) throws Exception",
        "List<String> f()",
        "@Override",
        "@Deprecated(since = \"1\")",
        "var s = \"\"\"\n  open",
        "/* open",
        "x -> {",
        "rows.forEach(r -> {\n  print(r);",
        "new",
        "public static",
        "import java.util.",
        "switch (x) {",
      })
  void unfinishedSourceAsksForMore(String source) {
    assertThat(new SourceText(source).first().state()).isEqualTo(INCOMPLETE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"abc", "'a", "print(\"abc", "int x = \"abc"})
  void anOpenStringIsInvalidBecauseNoFurtherLineCanCloseIt(String source) {
    assertThat(new SourceText(source).first().state()).isEqualTo(INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n ", "// remark", "/* remark */"})
  void blanksAndCommentsAreEmpty(String source) {
    assertThat(new SourceText(source).first().state()).isEqualTo(EMPTY);
  }

  @Test
  void theRestOfTheTextRemains() {
    assertThat(new SourceText("int a = 1; print(a);\nprint(2)").first())
        .isEqualTo(new Completeness(COMPLETE, "int a = 1;", " print(a);\nprint(2)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int n = 0\nvar x = n",
        "a()\nb()",
        "class A {}\nclass B {}",
        "if (x) { a(); }\nb()",
        "import java.util.*\nimport java.io.*",
        "x++\ny++",
        "void f() {}\nf()",
        "int x = 1; int y = 2;",
        "try { a(); }\nfinally { b(); }\nc()",
      })
  void lineBreaksEndStatementsThatCanEndThere(String source) {
    assertThat(new SourceText(source).pieces()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rows.stream()\n  .map(r -> r)\n  .toList()",
        "if (x) { a(); }\nelse { b(); }",
        "int x = 1\n  + 2",
        "print(\n  1,\n  2\n)",
        "void f()\n{ }",
        "class A\n  extends B\n{ }",
        "@Deprecated\nvoid f() {}",
        "boolean b = x\n  instanceof String",
        "var s = \"\"\"\n  a;\n  b;\n  \"\"\"",
        "if (x)\n  a();",
        "String s = c\n  ? a\n  : b",
        "new Object() {\n  int x;\n}.toString()",
      })
  void statementsGoOnOverLineBreaks(String source) {
    assertThat(new SourceText(source).pieces()).hasSize(1);
  }

  @Test
  void piecesKnowWhereTheyBegin() {
    assertThat(new SourceText("  a();  /* x */\n b()").pieces())
        .containsExactly(new SourceText.Piece("a();", 2), new SourceText.Piece("b();", 17));
  }

  @Test
  void offsetsBecomeLinesAndColumns() {
    var text = new SourceText("ab\ncd");
    assertThat(text.line(0)).isEqualTo(1);
    assertThat(text.column(1)).isEqualTo(2);
    assertThat(text.line(3)).isEqualTo(2);
    assertThat(text.column(3)).isEqualTo(1);
    assertThat(text.column(5)).isEqualTo(3);
  }

  @Test
  void namesInStringsAndCommentsAreNoMentions() {
    assertThat(new SourceText("last.size()").mentions("last")).isTrue();
    assertThat(new SourceText("\"last\" + x.lastly() // last").mentions("last")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 + 1",
        "int x = 5;",
        "int x = 5",
        "print(",
        "int x =",
        "store.",
        "if (x)",
        "while (true);",
        "class A",
        "class A {}",
        "record P(int x)",
        "record P(int x) {}",
        "void f()",
        "void f() {}",
        "int f(int a) { return a; }",
        "x -> {",
        "x -> x",
        "try {",
        "try { a(); }",
        "try { a(); } finally { }",
        "do { x++; } while (x < 3);",
        "import java.util.*",
        "import java.util.*;",
        "for (;;) {",
        "for (;;) { }",
        "switch (x) { }",
        "List<String> x",
        "List<String> x = List.of()",
        "\"\"\"",
        "new int[] {1, 2}",
        "enum E { A, B }",
        "a.b(c -> { d(); })",
        "a.b(c -> { d();",
        "x = y",
        "if (a) b(); else c();",
        "var x = switch (y) { default -> 1; }",
        "/* open",
        "foo(1, (2))",
        "int[] a = {1, 2",
        "int[] a = {1, 2}",
      })
  void agreesWithJShellOnWhetherMoreIsNeeded(String source) {
    var unfinished =
        Set.of(
            SourceCodeAnalysis.Completeness.DEFINITELY_INCOMPLETE,
            SourceCodeAnalysis.Completeness.CONSIDERED_INCOMPLETE);
    try (var shell = JShell.builder().executionEngine("local").build()) {
      var theirs = shell.sourceCodeAnalysis().analyzeCompletion(source).completeness();
      assertThat(new SourceText(source).first().state() == INCOMPLETE)
          .as("JShell says %s", theirs)
          .isEqualTo(unfinished.contains(theirs));
    }
  }
}
