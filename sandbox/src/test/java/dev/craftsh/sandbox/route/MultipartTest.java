package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.craftsh.sandbox.service.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
  private static final String BOUNDARY = "0123456789abcdef0123456789abcdef";

  @Test
  void anyContentComesOutAsItWentInHoweverTheBytesArrive() throws IOException {
    Random random = new Random(20_261_122);
    for (int round = 0; round < 400; round++) {
      byte[] content = trickyContent(random);
      InputStream trickling = new Trickle(body(content), random);
      Multipart form = new Multipart(trickling, BOUNDARY);
      byte[] received = form.part("binary").readAllBytes();
      form.finish();
      assertThat(received).as("round %s", round).isEqualTo(content);
    }
  }

  /** Full of line ends and beginnings of boundaries. */
  private static byte[] trickyContent(Random random) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      String delimiter = "\r\n--" + BOUNDARY;
      switch (random.nextInt(4)) {
        case 0 -> content.writeBytes(ascii(delimiter.substring(0, random.nextInt(35))));
        case 1 -> content.writeBytes(new byte[random.nextInt(9_000)]);
        case 2 -> content.writeBytes(ascii("\r\r\n\r\n--"));
        default -> content.write(random.nextInt(256));
      }
    }
    return content.toByteArray();
  }

  @Test
  void otherPartsAreSkipped() throws IOException {
    String before = "--B\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n";
    String wanted = "--B\r\ncontent-disposition: form-data; name=\"binary\"\r\n\r\nit\r\n";
    Multipart form =
        new Multipart(
            new ByteArrayInputStream(ascii("preamble\r\n" + before + wanted + "--B--")), "B");
    assertThat(form.part("binary").readAllBytes()).isEqualTo(ascii("it"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--B",
        "--B--\r\n",
        "--B\r\nContent-Disposition: form-data; name=\"binary\"\r\n",
        "--B\r\nContent-Disposition: form-data; name=\"binary\"\r\n\r\nabc",
        "--B\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nabc\r\n--B--",
        "no boundary anywhere",
      })
  void aBrokenBodyIsRefused(String body) {
    assertThatThrownBy(
            () ->
                new Multipart(new ByteArrayInputStream(ascii(body)), "B")
                    .part("binary")
                    .readAllBytes())
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("The upload is malformed: ");
  }

  @Test
  void endlessHeadersOfAPartAreRefused() {
    byte[] endless = ascii("--B\r\n" + "X: y\r\n".repeat(10_000));
    assertThatThrownBy(() -> new Multipart(new ByteArrayInputStream(endless), "B").part("binary"))
        .hasMessage("The upload is malformed: the headers of a part are too long.");
  }

  @Test
  void theBoundaryMayBeQuoted() {
    assertThat(Multipart.boundary("multipart/form-data; boundary=\"a b\"; charset=x"))
        .isEqualTo("a b");
    assertThatThrownBy(() -> Multipart.boundary("application/json")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Multipart.boundary(null)).isInstanceOf(Refusal.class);
  }

  private static byte[] body(byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ascii(
            "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"binary\"; filename=\"x\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(ascii("\r\n--" + BOUNDARY + "--\r\n"));
    return body.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }

  /** Gives a few bytes at a time, as a network may. */
  private static final class Trickle extends InputStream {
    private final InputStream all;
    private final Random random;

    Trickle(byte[] bytes, Random random) {
      this.all = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() throws IOException {
      return all.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return all.read(into, offset, Math.min(length, 1 + random.nextInt(200)));
    }
  }
}
