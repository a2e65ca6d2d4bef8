package dev.craftsh.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeparatedRendererTest {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder talk = new StringBuilder();
  private final SeparatedRenderer tsv = new SeparatedRenderer(out, talk, Separation.TABS, false);

  @Test
  void noRowsAreNothing() throws IOException {
    tsv.rows(People.VIEW, List.of());

    assertThat(out).isEmpty();
  }

  @Test
  void eachRowIsALineAndNoValueBreaksIt() throws IOException {
    tsv.rows(People.VIEW, List.of(People.PLAIN, People.WIDE, People.HOSTILE));

    assertThat(out)
        .hasToString(
            "hello\t7\t2026-11-22T08:09:10Z\tfirst\tfirst\n"
                + "数据库\t42\t\t👩‍💻 at work ❤️\t👩‍💻 at work ❤️\n"
                + "a\\tb\t100\t\ttwo\\nlines \u001b[31mred\u202e \"q\" \\\\"
                + "\ttwo\\nlines \u001b[31mred\u202e \"q\" \\\\\n");
  }

  @Test
  void whatWasDoneIsARowAndItsSentenceIsTalk() throws IOException {
    tsv.done("Registered.", People.VIEW, People.PLAIN);

    assertThat(out).hasToString("hello\t7\t2026-11-22T08:09:10Z\tfirst\tfirst\n");
    assertThat(talk).hasToString("Registered.\n");
  }
}
