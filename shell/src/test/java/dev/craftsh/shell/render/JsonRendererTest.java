package dev.craftsh.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Risk;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
  private final StringBuilder out = new StringBuilder();
  private final JsonRenderer json = new JsonRenderer(out);

  @Test
  void noRowsAreAnEmptyArray() throws IOException {
    json.rows(People.VIEW, List.of());

    assertThat(out).hasToString("[]\n");
  }

  @Test
  void rowsAreAnArrayOfObjectsOneToALine() throws IOException {
    json.rows(People.VIEW, List.of(People.PLAIN, People.WIDE, People.HOSTILE));

    assertThat(out)
        .hasToString(
            """
            [
              {"name": "hello", "revision": 7, "created_at": "2026-11-22T08:09:10.500Z", \
            "raw_note": "first", "note": "first"},
              {"name": "数据库", "revision": 42, "created_at": null, \
            "raw_note": "👩‍💻 at work ❤️", "note": "👩‍💻 at work ❤️"},
              {"name": "a\\tb", "revision": 100, "created_at": null, \
            "raw_note": "two\\nlines \\u001b[31mred\\u202e \\"q\\" \\\\", \
            "note": "two\\nlines \\u001b[31mred\\u202e \\"q\\" \\\\"}
            ]
            """);
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() throws IOException {
    json.one(People.VIEW, People.HOSTILE);

    var read = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(read.get("note").getAsString()).isEqualTo(People.HOSTILE.note());
    assertThat(read.get("name").getAsString()).isEqualTo("a\tb");
  }

  @Test
  void whatWasDoneIsOneObject() throws IOException {
    json.done("Registered.", People.VIEW, People.WIDE);

    assertThat(out)
        .hasToString(
            "{\"name\": \"数据库\", \"revision\": 42, \"created_at\": null, "
                + "\"raw_note\": \"👩‍💻 at work ❤️\", \"note\": \"👩‍💻 at work ❤️\"}\n");
  }

  @Test
  void bareValuesAreJsonToo() throws IOException {
    json.text("one \"word\"");
    json.text(3);
    json.text(null);
    json.text(Double.NaN);
    json.text(Arrays.asList(1, null, Optional.empty(), OptionalInt.of(2)));
    json.text(Map.of("channel", Channel.parse("edge")));
    json.text(Risk.STABLE);
    json.text(new People("x", 1, Optional.empty(), "n"));
    json.text(JsonParser.parseString("{\"a\":[1]}"));

    assertThat(out)
        .hasToString(
            """
            "one \\"word\\""
            3
            null
            "NaN"
            [1, null, null, 2]
            {"channel": "latest/edge"}
            "stable"
            {"name": "x", "revision": 1, "since": null, "note": "n"}
            {"a":[1]}
            """);
  }
}
