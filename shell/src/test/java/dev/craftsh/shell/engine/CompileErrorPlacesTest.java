package dev.craftsh.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.SandboxedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which part of a line the carets stand, and what is said of it, for common mistakes. */
@Timeout(60)
class CompileErrorPlacesTest extends SandboxedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          store.whoamii()                     | whoamii         | cannot find symbol: method whoamii()
          store .whoamii ()                   | whoamii         | cannot find symbol: method whoamii()
          store.whoami().account().emial()    | emial           | cannot find symbol: method emial()
          "abc".lenght() + 1                  | lenght          | cannot find symbol: method lenght()
          Math.maxx(1, 2)                     | maxx            | cannot find symbol: method maxx(int,int)
          List.of(1).forEach(x -> x.foo())    | foo             | cannot find symbol: method foo()
          var v = 5; v.foo                    | foo             | int cannot be dereferenced
          unknown + 1                         | unknown         | cannot find symbol: variable unknown
          Strin t = null                      | Strin           | cannot find symbol: class Strin
          new Foo()                           | Foo             | cannot find symbol: class Foo
          int n = "text"                      | "text"          | String cannot be converted to int
          store.listRevisions(5)              | 5               | int cannot be converted to String
          if (1) print(2)                     | 1               | int cannot be converted to boolean
          Math.max("a", 1)                    | max             | no suitable method found for max(String,int)
          "a" * 2                             | "a" * 2         | first type: String; second type: int
          String s = "abc                     | "               | unclosed string literal
          """)
  void theCaretsStandUnderWhatIsWrong(String line, String culprit, String words) {
    shell.terminal(100).with("--color", "never");

    var said = shell.type(line).stderr();

    int start = line.indexOf(culprit);
    assertThat(said)
        .contains("  " + line + "\n  " + " ".repeat(start) + "^".repeat(culprit.length()) + "\n")
        .contains(words);
  }
}
