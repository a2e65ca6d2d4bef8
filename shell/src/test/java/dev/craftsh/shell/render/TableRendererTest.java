package dev.craftsh.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableRendererTest {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder talk = new StringBuilder();

  private TableRenderer table(int width) {
    return new TableRenderer(
        out, talk, new Screen(width, Glyphs.UNICODE, " (--wide shows all)"), Theme.PLAIN);
  }

  @Test
  void noRowsAreToldOnTheTalkSideOnly() throws IOException {
    table(80).rows(People.VIEW, List.of());

    assertThat(out).isEmpty();
    assertThat(talk).hasToString("nothing to show\n");
  }

  @Test
  void oneRow() throws IOException {
    table(80).rows(People.VIEW, List.of(People.PLAIN));

    assertThat(out)
        .hasToString(
            """
            Name   Revision  Created at               Note
            hello         7  2026-11-22T08:09:10Z  →  first
            """);
  }

  @Test
  void wideCharactersAndControlCharactersKeepTheColumnsStraight() throws IOException {
    table(80).rows(People.VIEW, List.of(People.PLAIN, People.WIDE, People.HOSTILE));

    assertThat(out)
        .hasToString(
            """
            Name    Revision  Created at               Note
            hello          7  2026-11-22T08:09:10Z  →  first
            数据库        42  never                 →  👩‍💻 at work ❤️
            a\\tb         100  never                 →  two\\nlines \\u001b[31mred\\u202e "q" \\
            """);
  }

  @Test
  void oneThingIsAListOfItsProperties() throws IOException {
    table(80).one(People.VIEW, People.WIDE);

    assertThat(out)
        .hasToString(
            """
            Name        数据库
            Revision    42
            Created at  never
            Note        👩‍💻 at work ❤️
            """);
  }

  @Test
  void wordsAreShownAsTheyAre() throws IOException {
    table(80).text("two\nlines");

    assertThat(out).hasToString("two\nlines\n");
  }

  @Test
  void wordsOfAStoreCannotMoveTheCursor() throws IOException {
    table(80).text("red\u001b[31m\n\tand \u202eback");

    assertThat(out).hasToString("red\\u001b[31m\n\tand \\u202eback\n");
  }

  @Test
  void rawJsonIsIndentedForPeople() throws IOException {
    table(80).text(JsonParser.parseString("{\"a\":[1,null],\"b\":\"<\"}"));

    assertThat(out)
        .hasToString(
            """
            {
              "a": [
                1,
                null
              ],
              "b": "<"
            }
            """);
  }

  @Test
  void whatWasDoneIsTalk() throws IOException {
    table(80).done("Registered hello.", People.VIEW, People.PLAIN);

    assertThat(out).isEmpty();
    assertThat(talk).hasToString("Registered hello.\n");
  }

  @Test
  void headingsAreStyledWithoutMovingAColumn() throws IOException {
    Theme marks = (role, text) -> role == Theme.Role.HEADING ? "<" + text + ">" : text;
    new TableRenderer(out, talk, new Screen(80, Glyphs.UNICODE, ""), marks)
        .rows(People.VIEW, List.of(People.PLAIN));

    assertThat(out)
        .hasToString(
            """
            <Name   Revision  Created at               Note>
            hello         7  2026-11-22T08:09:10Z  →  first
            """);
  }
}
