package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.error.FileProblem;
import dev.craftsh.client.observe.UploadProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileFormTest {
  private final Path directory;

  FileFormTest(@TempDir Path directory) {
    this.directory = directory;
  }

  static Stream<Vector> forms() {
    return Vectors.of("multipart.json");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theFormIsTheSameByteForByte(Vector vector) throws IOException {
    byte[] content = content(vector);
    FileForm form = FileForm.of(file(vector.text("file_name"), content), UploadProgress.NONE);
    String boundary = form.contentType().substring("multipart/form-data; boundary=".length());
    assertThat(boundary).matches(vector.expected().get("boundary_pattern").getAsString());
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    expected.writeBytes(framing(vector, "body_before_content", boundary));
    expected.writeBytes(content);
    expected.writeBytes(framing(vector, "body_after_content", boundary));
    assertThat(written(form)).isEqualTo(expected.toByteArray());
    assertThat(form.length()).isEqualTo(vector.expected().get("total_length").getAsLong());
    assertThat(written(form)).as("a second time").isEqualTo(expected.toByteArray());
  }

  private static byte[] content(Vector vector) {
    if (vector.input().has("content_hex")) {
      return HexFormat.of().parseHex(vector.text("content_hex"));
    }
    byte[] content = new byte[vector.input().get("content_length").getAsInt()];
    Arrays.fill(content, HexFormat.of().parseHex(vector.text("content_byte_hex"))[0]);
    return content;
  }

  private static byte[] framing(Vector vector, String key, String boundary) {
    return vector.expected().get(key).getAsString().replace("BOUNDARY", boundary).getBytes(UTF_8);
  }

  @Test
  void progressBeginsAtNothingGrowsAndEndsAtEverything() throws IOException {
    List<Long> seen = new ArrayList<>();
    byte[] content = new byte[3 << 20];
    FileForm form =
        FileForm.of(
            file("big.bin", content),
            (sent, total) -> {
              assertThat(total).isEqualTo(content.length);
              seen.add(sent);
            });
    form.writeTo(slow());
    assertThat(seen).isSorted().doesNotHaveDuplicates().startsWith(0L).endsWith(3L << 20);
    assertThat(seen.size()).isGreaterThan(2);
  }

  /** Takes 30 ms for each chunk, so that several reports are due. */
  private static OutputStream slow() {
    return new OutputStream() {
      @Override
      public void write(int b) {}

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
          Thread.sleep(30);
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
    };
  }

  @Test
  void aFileThatGrowsMeanwhileIsNotSentToTheEnd() throws IOException {
    Path file = file("a.bin", new byte[10]);
    FileForm form = FileForm.of(file, UploadProgress.NONE);
    Files.write(file, new byte[1], StandardOpenOption.APPEND);
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(() -> written(form))
        .withMessageEndingWith("it became longer while it was read");
  }

  @Test
  void aFileThatShrinksMeanwhileIsReported() throws IOException {
    Path file = file("a.bin", new byte[10]);
    FileForm form = FileForm.of(file, UploadProgress.NONE);
    Files.write(file, new byte[7]);
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(() -> written(form))
        .withMessageEndingWith("it became shorter while it was read: 7 of 10 bytes");
  }

  @Test
  void whatIsNoFileIsRefusedBeforeAnythingIsSent() {
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(() -> FileForm.of(directory.resolve("none"), UploadProgress.NONE))
        .withMessageEndingWith("there is no such file");
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(() -> FileForm.of(directory, UploadProgress.NONE))
        .withMessageEndingWith("it is not a file");
  }

  @Test
  void aLineBreakInAFileNameCannotAddAHeader() throws IOException {
    FileForm form = FileForm.of(file("a\r\nX: y", new byte[1]), UploadProgress.NONE);
    assertThat(new String(written(form), UTF_8)).contains("filename=\"a%0D%0AX: y\"");
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(directory.resolve(name), content);
  }

  private static byte[] written(FileForm form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form.writeTo(out);
    return out.toByteArray();
  }
}
