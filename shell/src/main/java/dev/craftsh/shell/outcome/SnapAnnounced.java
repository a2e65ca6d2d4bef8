package dev.craftsh.shell.outcome;

import com.google.gson.JsonObject;
import dev.craftsh.client.StoreClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An uploaded snap was announced: the store lists a revision with the file's digest. It lists none
 * before its review got that far, so that a revision that is missing says nothing.
 */
record SnapAnnounced(String name, long size) implements Evidence {

  static SnapAnnounced of(JsonObject body) {
    return new SnapAnnounced(
        body.get("name").getAsString(), body.get("binary_filesize").getAsLong());
  }

  @Override
  public Found look(StoreClient store, Circumstances circumstances) {
    var file = circumstances.upload();
    if (file.isEmpty()) {
      return Found.UNKNOWN;
    }
    var digest = digest(file.get());
    for (var revision : store.listRevisions(name)) {
      if (revision.sha3_384().equals(digest)) {
        return Found.applied(answer(store, revision.revision()));
      }
    }
    return Found.UNKNOWN;
  }

  /** A hyphen, which no revision has, when the file is not what was sent. */
  private String digest(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA3-384");
      try (var through = new DigestInputStream(bytes, digest)) {
        boolean same = through.transferTo(OutputStream.nullOutputStream()) == size;
        return same ? HexFormat.of().formatHex(digest.digest()) : "-";
      }
    } catch (IOException gone) {
      return "-";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA3-384", e);
    }
  }

  /** The page of a revision says where its review stands, as the address that was lost would. */
  private JsonObject answer(StoreClient store, int revision) {
    var answer = new JsonObject();
    var page = "/api/v2/snaps/" + name + "/revisions/" + revision;
    answer.addProperty("status_details_url", store.endpoints().api().resolve(page).toString());
    return answer;
  }

  /** Where its review can be followed was in the answer that was lost. */
  @Override
  public Found taken() {
    return Found.UNKNOWN;
  }
}
