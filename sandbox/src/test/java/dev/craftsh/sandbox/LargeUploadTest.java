package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files larger than the memory of the process that takes and gives them. */
class LargeUploadTest {
  private static final long SIZE = 128L << 20;
  private static final long DOWNLOAD = 48L << 20;

  /** So many zeros. */
  private static final class Zeros extends InputStream {
    private long left;

    private Zeros(long count) {
      left = count;
    }

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

  private static InputStream body(long size) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(Visitor.UPLOAD_HEAD.getBytes(UTF_8)),
                new Zeros(size),
                new ByteArrayInputStream("\r\n--XX--\r\n".getBytes(UTF_8)))));
  }

  @Test
  void anUploadOfManyTimesTheHeapIsStreamedToDisk(@TempDir Path data) throws IOException {
    try (SandboxProcess small = SandboxProcess.start(data, "-Xmx24m")) {
      Visitor visitor = small.visitor().loggedIn();
      String upload = upload(visitor, SIZE);
      assertThat(kept(data)).isEqualTo(SIZE);
      var review = visitor.reviewed("/v1/charm/my/revisions", upload);
      assertThat(review.text("revisions", 0, "status")).isEqualTo("rejected");
      assertThat(kept(data)).isZero();
    }
  }

  private static String upload(Visitor visitor, long size) {
    var stored =
        visitor.send(
            visitor
                .request("/unscanned-upload/")
                .header("Content-Type", "multipart/form-data; boundary=XX")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body(size))));
    assertThat(stored.status()).isEqualTo(200);
    return stored.text("upload_id");
  }

  @Test
  void aDownloadOfMoreThanTheHeapIsStreamedFromDisk(@TempDir Path data) throws Exception {
    try (SandboxProcess small = SandboxProcess.start(data, "-Xmx24m")) {
      Visitor visitor = small.visitor().loggedIn();
      String path = "/v1/charm/hello/resources/greeting/revisions";
      var review = visitor.reviewed(path, upload(visitor, DOWNLOAD));
      assertThat(review.at("revisions", 0, "revision").getAsInt()).isEqualTo(3);
      var listed = visitor.get("/v2/charms/resources/hello/greeting/revisions");
      assertThat(listed.at("revisions", 0, "download", "size").getAsLong()).isEqualTo(DOWNLOAD);
      HttpClient http = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
      URI url = URI.create(listed.text("revisions", 0, "download", "url"));
      InputStream body =
          http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofInputStream()).body();
      MessageDigest sum = MessageDigest.getInstance("SHA-256");
      try (InputStream content = new DigestInputStream(body, sum)) {
        assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(DOWNLOAD);
      }
      assertThat(HexFormat.of().formatHex(sum.digest()))
          .isEqualTo(listed.text("revisions", 0, "download", "hash-sha-256"));
    }
  }

  private static long kept(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("uploads"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
