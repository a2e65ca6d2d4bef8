package dev.craftsh.client.http;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.StubbornServer;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.observe.ExchangeObserver;
import dev.craftsh.client.observe.UploadProgress;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StalledUploadTest {
  @Test
  void anUploadOfWhichNothingMoreIsTakenEnds(@TempDir Path directory) throws IOException {
    InFlight inFlight = new InFlight();
    HttpSettings impatient =
        new HttpSettings(
            "tests",
            Map.of("CRAFT_STORE_RETRIES", "0"),
            ExchangeObserver.NONE,
            Clock.systemUTC(),
            inFlight,
            inFlight,
            Duration.ofMillis(300));
    Path file = directory.resolve("big.charm");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(64 << 20);
    }
    try (StubbornServer server = new StubbornServer(1 << 20);
        StoreHttp http = StoreHttp.anonymous(impatient)) {
      StoreRequest upload =
          StoreRequest.of("Cannot upload it", "POST", server.uri())
              .anonymous()
              .changingNothing()
              .withBody(FileForm.of(file, UploadProgress.NONE));
      assertThatExceptionOfType(NetworkError.class)
          .isThrownBy(() -> http.send(upload))
          .withMessage("Cannot upload it: 127.0.0.1: nothing more was taken for too long");
    }
  }
}
