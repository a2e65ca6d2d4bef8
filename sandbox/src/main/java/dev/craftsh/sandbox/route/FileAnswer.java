package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.service.Blob;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** A file, or the part of it that somebody asked for. */
final class FileAnswer {
  private FileAnswer() {}

  static Answer of(Ask ask, Blob blob) {
    ByteRange range = ByteRange.of(ask.header("Range"), blob.size());
    if (range == null) {
      return new Answer(416, "", Map.of("Content-Range", "bytes */" + blob.size()));
    }
    boolean whole = range.length() == blob.size();
    Answer answer = Answer.bytes(whole ? 200 : 206, content(blob, range));
    return whole
        ? answer.with("Accept-Ranges", "bytes")
        : answer.with(
            "Content-Range",
            "bytes %d-%d/%d"
                .formatted(range.from(), range.from() + range.length() - 1, blob.size()));
  }

  private static HttpEntity content(Blob blob, ByteRange range) {
    Path file = blob.file();
    return file != null
        ? new FileBody(file, range.from(), range.length())
        : new ByteArrayEntity(
            blob.text().getBytes(UTF_8),
            (int) range.from(),
            (int) range.length(),
            ContentType.APPLICATION_OCTET_STREAM);
  }
}
