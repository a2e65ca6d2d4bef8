package dev.craftsh.client.endpoint;

import dev.craftsh.client.group.ImageChange;
import dev.craftsh.client.group.Metadata;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Image;
import dev.craftsh.client.model.MetadataChange;
import java.net.URI;
import java.util.List;

/**
 * Metadata in the Snap Store, {@code /dev/api/snaps/{id}/metadata} and {@code binary-metadata}
 * (contract/store-api.md §5.7).
 */
public final class DashboardMetadata implements Metadata {
  private final StoreHttp http;
  private final URI api;
  private final SnapAccount account;

  /** For one dashboard. */
  public DashboardMetadata(StoreHttp http, URI api, SnapAccount account) {
    this.http = http;
    this.api = api;
    this.account = account;
  }

  /**
   * {@code POST /dev/api/snaps/{id}/metadata}, which is the careful one, or {@code PUT}, which
   * overwrites
   */
  @Override
  public void update(String name, MetadataChange change) {
    send("Cannot change the metadata of " + name, name, change);
  }

  @Override
  public void setDefaultTrack(String name, String track) {
    String what = "Cannot make " + track + " the default track of " + name;
    send(what, name, MetadataChange.of("default_track", track));
  }

  @Override
  public void clearDefaultTrack(String name) {
    String what = "Cannot clear the default track of " + name;
    send(what, name, MetadataChange.without("default_track"));
  }

  private void send(String what, String name, MetadataChange change) {
    http.send(
        request(what, change.careful() ? "POST" : "PUT", name, "metadata").withJson(change.json()));
  }

  /** {@code GET /dev/api/snaps/{id}/binary-metadata} */
  @Override
  public List<Image> images(String name) {
    return http.read(
        request("Cannot list the images of " + name, "GET", name, "binary-metadata"),
        json -> json.list(DashboardMetadata::image));
  }

  private static Image image(JsonValue json) {
    return new Image(
        json.at("type").text(),
        json.at("url").text(),
        json.at("hash").textOrEmpty(),
        json.at("filename").textOrEmpty(),
        json.object());
  }

  /** {@code POST} or {@code PUT /dev/api/snaps/{id}/binary-metadata} */
  @Override
  public void changeImages(String name, ImageChange change) {
    ImageForm form = ImageForm.of(change);
    String method = change.overwriting() ? "PUT" : "POST";
    http.send(
        request("Cannot change the images of " + name, method, name, "binary-metadata")
            .withBody(form.body()));
  }

  private StoreRequest request(String what, String method, String name, String part) {
    String id = account.id(what, name);
    URI uri = Paths.of(api, "/dev/api/snaps/" + Paths.segment(id) + "/" + part);
    return StoreRequest.of(what, method, uri).withHeader("Accept", "application/json");
  }
}
