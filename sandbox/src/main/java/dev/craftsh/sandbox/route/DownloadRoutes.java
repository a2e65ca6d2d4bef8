package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.Blob;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.FileName;
import dev.craftsh.sandbox.service.PackageFiles;
import dev.craftsh.sandbox.service.PackageMedia;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** The files behind addresses that other answers name. */
final class DownloadRoutes {
  private final PackageFiles files;
  private final PackageMedia media;
  private final Address address;
  private final Gate gate;

  DownloadRoutes(
      PackageFiles files, PackageMedia media, Address address, Gate gate, Router router) {
    this.files = files;
    this.media = media;
    this.address = address;
    this.gate = gate;
    router.add("GET", "/api/v1/snaps/download/*", this::redirect);
    router.add("GET", "/api/v1/charms/download/*", this::redirect);
    router.add("GET", "/api/v1/resources/download/*", this::redirect);
    router.add("GET", "/download-origin/*", this::download);
    router.add("GET", "/media/*", this::media);
  }

  @Assumed(
      "contract/store-api.md §6 for snaps; the path is a guess, that charms and resources redirect"
          + " too, and that a private one is sent at once to who may see it")
  private Answer redirect(Ask ask) {
    FileName name = name(ask);
    if (files.find(name, null) != null) {
      String origin = address.url() + "/download-origin/" + name.encoded();
      return new Answer(302, "", Map.of("Location", origin));
    }
    return FileAnswer.of(ask, found(name, gate.visitor(ask)));
  }

  @Assumed(
      "contract/store-api.md §6; what was never uploaded is a line of text, however large the"
          + " dashboard says it is")
  private Answer download(Ask ask) {
    return FileAnswer.of(ask, found(name(ask), null));
  }

  private static FileName name(Ask ask) {
    FileName name = FileName.parse(ask.argument(0));
    if (name == null) {
      throw new Refusal(Reason.UNKNOWN_REVISION, "No file is called '" + ask.argument(0) + "'.");
    }
    return name;
  }

  private Blob found(FileName name, @Nullable Caller viewer) {
    Blob found = files.find(name, viewer);
    if (found == null) {
      throw new Refusal(Reason.UNKNOWN_REVISION, "There is no file '" + name.encoded() + "'.");
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
