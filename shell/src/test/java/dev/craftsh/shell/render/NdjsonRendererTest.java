package dev.craftsh.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NdjsonRendererTest {
  private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();

  @Test
  void eachRowIsOutBeforeTheNextOneIsMade() throws IOException {
    var out = new PrintStream(new BufferedOutputStream(arrived), false, StandardCharsets.UTF_8);
    Iterable<Integer> rows =
        () -> IntStream.range(0, 3).peek(this::requireThatSoManyArrived).boxed().iterator();
    new NdjsonRenderer(out).values(rows);
    assertThat(lines()).isEqualTo(3);
  }

  private void requireThatSoManyArrived(int count) {
    assertThat(lines()).isEqualTo(count);
  }

  private long lines() {
    return arrived.toString(StandardCharsets.UTF_8).lines().count();
  }
}
