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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
  void progressBeginsAtNothingComesEvery100MsAtMostAndEndsAtEverything() throws IOException {
    List<Long> seen = new ArrayList<>();
    List<Long> times = new ArrayList<>();
    byte[] content = new byte[3 << 20];
    FileForm form =
        FileForm.of(
            file("big.bin", content),
            (sent, total) -> {
              assertThat(total).isEqualTo(content.length);
              seen.add(sent);
              times.add(System.nanoTime());
            });
    form.writeTo(slow(new AtomicLong()));
    assertThat(seen).isSorted().doesNotHaveDuplicates().startsWith(0L).endsWith(3L << 20);
    assertThat(seen.size()).isGreaterThan(2);
    for (int i = 1; i < times.size() - 1; i++) {
      assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(100_000_000);
    }
  }

  /** Takes 30 ms for each chunk, so that several reports are due. */
  private static OutputStream slow(AtomicLong sent) {
    return new OutputStream() {
      @Override
      public void write(int b) {}

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        sent.addAndGet(length);
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
  void aFileThatIsWrittenToMeanwhileIsReportedBeforeTheFormIsWhole() throws IOException {
    Path file = file("a.bin", new byte[10]);
    FileForm form = FileForm.of(file, UploadProgress.NONE);
    Files.write(file, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(() -> form.writeTo(out))
        .withMessageEndingWith("it was written to while it was read");
    assertThat(out.size()).isLessThan((int) form.length());
  }

  @Test
  void aFileThatIsReplacedOrDeletedMeanwhileIsReported() throws IOException {
    Path file = file("a.bin", new byte[10]);
    FileForm form = FileForm.of(file, UploadProgress.NONE);
    Files.move(file("b.bin", new byte[10]), file, StandardCopyOption.REPLACE_EXISTING);
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(() -> written(form))
        .withMessageEndingWith("another file took its place while it was read");
    FileForm doomed =
        FileForm.of(file, (sent, total) -> assertThat(file.toFile().delete()).isTrue());
    assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> written(doomed));
  }

  @Test
  void aChangeIsNoticedLongBeforeTheEndOfALongFile() throws IOException {
    Path file = file("long.bin", new byte[8 << 20]);
    FileForm form = FileForm.of(file, UploadProgress.NONE);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    AtomicLong sent = new AtomicLong();
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(() -> form.writeTo(slow(sent)))
        .withMessageEndingWith("it was written to while it was read");
    assertThat(sent).hasValueLessThan(4 << 20);
  }

  @Test
  void theDigestIsThatOfTheFileHoweverOftenItIsSent() throws Exception {
    byte[] content = new byte[300_000];
    Arrays.fill(content, (byte) 7);
    FileForm form = FileForm.of(file("a.bin", content), UploadProgress.NONE).withDigest();
    String expected =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA3-384").digest(content));
    assertThat(form.sha3_384()).isEmpty();
    written(form);
    assertThat(form.sha3_384()).isEqualTo(expected);
    written(form);
    assertThat(form.sha3_384()).isEqualTo(expected);
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
