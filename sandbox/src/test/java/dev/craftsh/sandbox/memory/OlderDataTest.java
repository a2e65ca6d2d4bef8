package dev.craftsh.sandbox.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.model.Announcement;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.SnapTraits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was kept by an earlier version, whose records had fewer parts. */
class OlderDataTest {
  private static <V> V read(String json, Class<V> type) {
    List<V> found = new ArrayList<>();
    new Codec().decode("key", "1 " + json, type, (key, order, value) -> found.add(value));
    return found.get(0);
  }

  @Test
  void whatIsMissingIsEmptyOrAbsent() {
    Revision revision =
        read(
            "{\"number\": 3, \"version\": \"1\", \"createdAt\": \"2026-01-02T03:04:05Z\","
                + " \"createdBy\": \"x\", \"sha3_384\": \"y\", \"size\": 20}",
            Revision.class);
    assertThat(revision.components()).isEmpty();
    assertThat(revision.content()).isNull();
    assertThat(revision.served()).isEqualTo(20);
    assertThat(read("{\"architectures\": [], \"apps\": []}", SnapTraits.class).components())
        .isEmpty();
    assertThat(read("{\"channels\": [], \"bases\": []}", Announcement.class).components())
        .isEmpty();
  }
}
