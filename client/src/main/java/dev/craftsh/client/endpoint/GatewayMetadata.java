package dev.craftsh.client.endpoint;

import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.group.ImageChange;
import dev.craftsh.client.group.Metadata;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Image;
import dev.craftsh.client.model.MetadataChange;
import java.net.URI;
import java.util.List;

/** Metadata on the publisher gateway, {@code /v1/{namespace}/{name}} (contract/store-api.md §4). */
public final class GatewayMetadata implements Metadata {
  private final StoreHttp http;
  private final URI api;
  private final String namespace;

  /** For one namespace of one gateway. */
  public GatewayMetadata(StoreHttp http, URI api, String namespace) {
    this.http = http;
    this.api = api;
    this.namespace = namespace;
  }

  /** {@code PATCH /v1/{namespace}/{name}} */
  @Override
  public void update(String name, MetadataChange change) {
    String what = "Cannot change the metadata of " + name;
    if (change.careful()) {
      throw NotSupported.because(
          what,
          "this store cannot tell whether somebody else changed it meanwhile",
          "read the metadata first, and change it without that condition");
    }
    patch(what, name, change);
  }

  @Override
  public void setDefaultTrack(String name, String track) {
    String what = "Cannot make " + track + " the default track of " + name;
    patch(what, name, MetadataChange.of("default-track", track));
  }

  @Override
  public void clearDefaultTrack(String name) {
    String what = "Cannot clear the default track of " + name;
    patch(what, name, MetadataChange.without("default-track"));
  }

  private void patch(String what, String name, MetadataChange change) {
    URI uri = Paths.of(api, "/v1/" + namespace + "/" + Paths.segment(name));
    http.read(
        StoreRequest.of(what, "PATCH", uri).withJson(change.json()),
        json -> json.at("metadata").optional(JsonValue::object));
  }

  @Override
  public List<Image> images(String name) {
    throw noImages("Cannot list the images of " + name);
  }

  @Override
  public void changeImages(String name, ImageChange change) {
    throw noImages("Cannot change the images of " + name);
  }

  private static NotSupported noImages(String what) {
    return NotSupported.because(
        what, "only snaps have images that are uploaded by themselves", "put an icon.svg into it");
  }
}
