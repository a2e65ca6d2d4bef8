package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.Blob;
import dev.craftsh.sandbox.service.PackageFiles;
import dev.craftsh.sandbox.service.PackageMedia;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** The files behind addresses that other answers name. */
final class DownloadRoutes {
  private static final String SUFFIX = ".snap";
  private final PackageFiles files;
  private final PackageMedia media;
  private final Address address;

  DownloadRoutes(PackageFiles files, PackageMedia media, Address address, Router router) {
    this.files = files;
    this.media = media;
    this.address = address;
    router.add("GET", "/api/v1/snaps/download/*", this::redirect);
    router.add("GET", "/download-origin/*", this::download);
    router.add("GET", "/media/*", this::media);
  }

  @Assumed("contract/store-api.md §6; the path is a guess, and where it redirects to")
  private Answer redirect(Ask ask) {
    blob(ask.argument(0));
    return new Answer(
        302, "", Map.of("Location", address.url() + "/download-origin/" + ask.argument(0)));
  }

  @Assumed(
      "contract/store-api.md §6; what was never uploaded is a line of text, however large the"
          + " dashboard says it is")
  private Answer download(Ask ask) {
    Blob blob = blob(ask.argument(0));
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

  /** From {@code <snap id>_<revision>.snap}. */
  private Blob blob(String name) {
    int line = name.lastIndexOf('_');
    Blob found = null;
    if (line > 0 && name.endsWith(SUFFIX)) {
      String number = name.substring(line + 1, name.length() - SUFFIX.length());
      try {
        found = files.ofSnap(name.substring(0, line), Integer.parseInt(number));
      } catch (NumberFormatException notANumber) {
        found = null;
      }
    }
    if (found == null) {
      throw new Refusal(Reason.UNKNOWN_REVISION, "There is no file '" + name + "'.");
    }
    return found;
  }

  @Assumed("contract/store-api.md §5.7 gives addresses of media; the path is a guess")
  private Answer media(Ask ask) {
    byte[] content = media.content(ask.argument(0));
    if (content == null) {
      throw new Refusal(Reason.NO_SUCH_ROUTE, "There is no such picture.");
    }
    return Answer.bytes(200, new ByteArrayEntity(content, type(content)));
  }

  private static ContentType type(byte[] content) {
    if (content.length > 1 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xd8) {
      return ContentType.IMAGE_JPEG;
    }
    if (content.length > 3 && content[1] == 'P' && content[2] == 'N' && content[3] == 'G') {
      return ContentType.IMAGE_PNG;
    }
    return ContentType.APPLICATION_OCTET_STREAM;
  }
}
