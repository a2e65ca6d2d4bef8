package dev.craftsh.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTextTest {

  @Test
  void markupReadsAsItLooks() {
    assertThat(
            JavadocText.of(
                "Gives {@code List<String>} of\n <em>all</em> that {@link Foo#bar(int, String) bar}"
                    + " has.\n <p>Not &lt;none&gt; &amp; {@link Foo#baz}.\n <ul>\n <li>one\n <li>two"
                    + "</ul>"))
        .isEqualTo(
            "Gives List<String> of all that bar has.\nNot <none> & Foo.baz.\n  - one\n  - two");
  }

  @Test
  void examplesKeepTheirLines() {
    assertThat(
            JavadocText.of(
                "For example:\n <blockquote><pre>\n \"unhappy\".substring(2) returns \"happy\"\n"
                    + " \"a\".substring(1) returns \"\"\n </pre></blockquote>\n After."))
        .isEqualTo(
            "For example:\n \"unhappy\".substring(2) returns \"happy\"\n"
                + " \"a\".substring(1) returns \"\"\nAfter.");
    assertThat(
            JavadocText.of(
                "Sums.\n <pre>{@code\n     int sum = all.stream()\n         .sum();\n }</pre>"))
        .isEqualTo("Sums.\n     int sum = all.stream()\n         .sum();");
    assertThat(
            JavadocText.of("Sums.\n {@snippet lang=java :\n   if (a < b) {\n     sum();\n   }\n }"))
        .isEqualTo("Sums.\n   if (a < b) {\n     sum();\n   }");
  }

  @Test
  void tagsBecomeLinesAndThoseForLibrariansAreLeftOut() {
    assertThat(
            JavadocText.of(
                "Cuts.\n\n @param from the first, 0\n   or more\n @return the rest\n"
                    + " @throws java.lang.IllegalStateException if late\n @since 1.2\n @see Other"))
        .isEqualTo(
            "Cuts.\nfrom: the first, 0 or more\nreturns the rest\nthrows IllegalStateException: if"
                + " late");
  }

  @Test
  void theFirstSentenceIsTheSummary() {
    assertThat(JavadocText.summary("One of {@code a.b}. And more.\n @return x"))
        .isEqualTo("One of a.b.");
    assertThat(JavadocText.summary("No end")).isEqualTo("No end");
  }
}
