package dev.craftsh.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.result.Sparkline;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void theLowestAndTheHighestNumberTakeTheWholeHeight() {
    var line = new Sparkline(List.of(10L, 12L, 17L, 10L));

    assertThat(line.unicode()).isEqualTo("▁▃█▁");
    assertThat(line.ascii()).isEqualTo("_,#_");
    assertThat(line.words()).isEqualTo("from 10 to 10, lowest 10, highest 17");
  }

  @Test
  void numbersThatAreTheSameAreALineInTheMiddle() {
    assertThat(new Sparkline(List.of(-3L, -3L)).unicode()).isEqualTo("▅▅");
  }

  @Test
  void aYearFitsOnALineAndKeepsItsShape() {
    var year = new Sparkline(LongStream.range(0, 365).boxed().toList()).unicode();

    assertThat(year).hasSize(40).startsWith("▁").endsWith("█");
  }
}
