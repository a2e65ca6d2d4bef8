package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.route.RouteList;
import dev.craftsh.sandbox.route.RouteOrigins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference page lists every route there is, and says of each what it is known from. */
class RoutesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "sandbox.md");
  private static final String BEGIN = "<!-- made from the routes: begin -->\n";
  private static final String END = "<!-- made from the routes: end -->\n";

  private record Row(String method, String path, String source, String guess) {}

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (RouteList.Listed route : routes()) {
      RouteOrigins.Mark mark = route.mark();
      int end = mark.assumed() ? mark.text().indexOf("; ") : -1;
      assertThat(end >= 0 || !mark.assumed())
          .as("'%s' has to say what is guessed after a semicolon", mark.text())
          .isTrue();
      String source = end < 0 ? mark.text() : mark.text().substring(0, end);
      String guess = end < 0 ? "" : mark.text().substring(end + 2);
      rows.add(new Row(route.method(), route.path(), source, guess));
    }
    rows.sort(Comparator.comparing(Row::path).thenComparing(Row::method));
    return rows;
  }

  private static List<RouteList.Listed> routes() {
    try (SandboxStore store = SandboxStore.builder().world(World.EMPTY).start()) {
      return RouteList.of(store.services());
    }
  }

  /** With {@code -Dcraftsh.docs.write=true} the page is written instead of compared. */
  @Test
  void everyRouteIsOnThePageWithWhatIsGuessedOfIt() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String wanted = before + tables(rows()) + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("craftsh.docs.write")) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(PAGE).content().isEqualTo(wanted);
  }

  private static String tables(List<Row> rows) {
    StringBuilder text = new StringBuilder("\n## Known from documents\n\n");
    text.append("| route | described in |\n|---|---|\n");
    for (Row row : rows) {
      if (row.guess().isEmpty()) {
        text.append("| %s | %s |\n".formatted(shown(row), row.source()));
      }
    }
    text.append("\n## Partly assumed\n\n| route | described in | guessed |\n|---|---|---|\n");
    for (Row row : rows) {
      if (!row.guess().isEmpty()) {
        text.append("| %s | %s | %s |\n".formatted(shown(row), row.source(), row.guess()));
      }
    }
    return text.append("\n").toString();
  }

  private static String shown(Row row) {
    return "`" + row.method() + " " + row.path() + "`";
  }

  @Test
  void noRouteIsAddedTwice() {
    assertThat(rows()).extracting(row -> row.method() + " " + row.path()).doesNotHaveDuplicates();
  }
}
