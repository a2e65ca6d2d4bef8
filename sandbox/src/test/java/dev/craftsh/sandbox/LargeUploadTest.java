package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files larger than the memory of the process that takes them. */
class LargeUploadTest {
  private static final long SIZE = 128L << 20;
  private static final String HEAD =
      String.join(
          "\r\n",
          "--XX",
          "Content-Disposition: form-data; name=\"binary\"; filename=\"f\"",
          "Content-Type: application/octet-stream",
          "",
          "");

  /** So many zeros. */
  private static final class Zeros extends InputStream {
    private long left = SIZE;

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      left -= count;
      return count;
    }
  }

  private static InputStream body() {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(HEAD.getBytes(UTF_8)),
                new Zeros(),
                new ByteArrayInputStream("\r\n--XX--\r\n".getBytes(UTF_8)))));
  }

  @Test
  void anUploadOfManyTimesTheHeapIsStreamedToDisk(@TempDir Path data) throws IOException {
    try (SandboxProcess small = SandboxProcess.start(data, "-Xmx24m")) {
      Visitor visitor = small.visitor().loggedIn();
      var stored =
          visitor.send(
              visitor
                  .request("/unscanned-upload/")
                  .header("Content-Type", "multipart/form-data; boundary=XX")
                  .POST(HttpRequest.BodyPublishers.ofInputStream(LargeUploadTest::body)));
      assertThat(stored.status()).isEqualTo(200);
      assertThat(kept(data)).isEqualTo(SIZE);
      var review = visitor.reviewed("/v1/charm/my/revisions", stored.text("upload_id"));
      assertThat(review.text("revisions", 0, "status")).isEqualTo("rejected");
      assertThat(kept(data)).isZero();
    }
  }

  private static long kept(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("uploads"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
