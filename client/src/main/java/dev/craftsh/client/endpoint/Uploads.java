package dev.craftsh.client.endpoint;

import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.error.UploadFailed;
import dev.craftsh.client.http.FileForm;
import dev.craftsh.client.http.RequestBody;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.http.TextForm;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Upload;
import dev.craftsh.client.observe.UploadProgress;
import java.net.URI;
import java.nio.file.Path;

/**
 * The storage service, {@code /unscanned-upload/} (contract/store-api.md §3). It takes files
 * without credentials.
 */
public final class Uploads {
  private final StoreHttp http;
  private final URI storage;
  private final RecentUploads recent;

  /** For one storage service. */
  public Uploads(StoreHttp http, URI storage, RecentUploads recent) {
    this.http = http;
    this.storage = storage;
    this.recent = recent;
  }

  /** Uploads a file and gives its upload id; until that is announced to a store, nobody sees it. */
  public String upload(Path file, UploadProgress progress) {
    return send(file, FileForm.of(file, progress));
  }

  /** The same, and computes the digest of what it sends. */
  public Upload uploadWithDigest(Path file, UploadProgress progress) {
    FileForm form = FileForm.of(file, progress).withDigest();
    String id = send(file, form);
    return new Upload(id, form.fileLength(), form.sha3_384());
  }

  /** Uploads a text under the name of a file that it never was; it may hold a secret. */
  String uploadText(String fileName, String text) {
    String what = "Cannot upload " + fileName;
    return http.read(
        request(what, TextForm.of(fileName, text)).withSecretBody(), json -> id(what, json));
  }

  private String send(Path file, FileForm form) {
    String what = "Cannot upload " + file;
    String id = http.read(request(what, form), json -> id(what, json));
    recent.add(id, form.fileLength());
    return id;
  }

  private StoreRequest request(String what, RequestBody form) {
    return StoreRequest.of(what, "POST", Paths.of(storage, "/unscanned-upload/"))
        .anonymous()
        .changingNothing()
        .withHeader("Accept", "application/json")
        .withBody(form);
  }

  private static String id(String what, JsonValue json) {
    JsonValue successful = json.at("successful");
    if (successful.isMissing()) {
      throw successful.wrong("true or false");
    }
    if (successful.flag()) {
      return json.at("upload_id").textOrNumber();
    }
    throw new UploadFailed(
        Problem.of(
            ErrorCode.UPLOAD_FAILED,
            what,
            "Server error while pushing file: " + json.object(),
            "check the file, then try again"));
  }
}
