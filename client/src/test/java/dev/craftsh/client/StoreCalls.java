package dev.craftsh.client;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.PackageScope;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.RawRequest;
import dev.craftsh.client.model.RegisterOptions;
import dev.craftsh.client.model.RegisteredName;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.ReleasedResource;
import dev.craftsh.client.model.ResourceBase;
import dev.craftsh.client.model.ResourceRevision;
import dev.craftsh.client.model.ResourceRevisionUpdate;
import dev.craftsh.client.model.ResourceType;
import dev.craftsh.client.model.Revision;
import dev.craftsh.client.model.RevisionQuery;
import dev.craftsh.client.model.TrackRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The reference client's calls, by its names for methods and arguments, made on ours. */
final class StoreCalls {
  private StoreCalls() {}

  /**
   * Makes the call and gives its result as JSON: ids and addresses as text, models as the store
   * sent them.
   */
  static JsonElement call(StoreClient store, String call, JsonObject arguments) {
    String name = text(arguments, "name").orElse("");
    String resource = text(arguments, "resource_name").orElse("");
    return switch (call) {
      case "login" -> new JsonPrimitive(store.login(login(arguments)));
      case "logout" -> {
        store.logout();
        yield JsonNull.INSTANCE;
      }
      case "whoami" -> store.whoami().json();
      case "notify_revision" ->
          new JsonPrimitive(
              store.notifyRevision(
                  name,
                  arguments.getAsJsonObject("revision_request").get("upload-id").getAsString()));
      case "list_revisions" -> array(store.listRevisions(name, query(arguments)), Revision::json);
      case "get_package_metadata" -> store.packageMetadata(name).json();
      case "create_tracks" ->
          new JsonPrimitive(
              store.createTracks(
                  name, tracks(arguments.getAsJsonArray("tracks")).toArray(TrackRequest[]::new)));
      case "push_resource" -> new JsonPrimitive(push(store, name, resource, arguments));
      case "list_resource_revisions" ->
          array(store.listResourceRevisions(name, resource), ResourceRevision::json);
      case "update_resource_revisions" ->
          new JsonPrimitive(store.updateResourceRevisions(name, resource, updates(arguments)));
      case "update_resource_revision" ->
          new JsonPrimitive(
              store.updateResourceRevision(
                  name,
                  resource,
                  arguments.get("revision").getAsInt(),
                  bases(arguments.getAsJsonArray("bases"))));
      case "get_list_releases", "list_releases" -> store.listReleases(name).json();
      case "release" -> {
        store.release(name, releases(arguments.getAsJsonArray("release_request")));
        yield JsonNull.INSTANCE;
      }
      case "list_registered_names" ->
          array(
              store.listRegisteredNames(arguments.has("include_collaborations")),
              RegisteredName::json);
      case "register_name" -> new JsonPrimitive(store.registerName(name, options(arguments)));
      case "unregister_name" -> new JsonPrimitive(store.unregisterName(name));
      case "request" -> new JsonPrimitive(store.request(raw(arguments)).text());
      default -> throw new IllegalArgumentException(call);
    };
  }

  private static RawRequest raw(JsonObject arguments) {
    RawRequest request =
        RawRequest.of(arguments.get("method").getAsString(), arguments.get("url").getAsString());
    for (var parameter : entries(arguments, "params")) {
      request = request.withParameter(parameter.getKey(), parameter.getValue().getAsString());
    }
    for (var header : entries(arguments, "headers")) {
      request = request.withHeader(header.getKey(), header.getValue().getAsString());
    }
    return request;
  }

  private static Set<Map.Entry<String, JsonElement>> entries(JsonObject holder, String key) {
    return holder.has(key) ? holder.getAsJsonObject(key).entrySet() : Set.of();
  }

  private static RevisionQuery query(JsonObject arguments) {
    return new RevisionQuery(
        arguments.has("fields") ? texts(arguments.getAsJsonArray("fields")) : List.of(),
        arguments.has("include_craft_yaml"),
        arguments.has("revision")
            ? Optional.of(arguments.get("revision").getAsInt())
            : Optional.empty());
  }

  /** The name of the package comes first, then the tracks. */
  private static List<TrackRequest> tracks(JsonArray positional) {
    List<TrackRequest> tracks = new ArrayList<>();
    for (JsonElement one : positional) {
      if (one.isJsonObject()) {
        JsonObject json = one.getAsJsonObject();
        tracks.add(
            new TrackRequest(
                json.get("name").getAsString(), text(json, "version-pattern"), Optional.empty()));
      }
    }
    return tracks;
  }

  private static String push(
      StoreClient store, String name, String resource, JsonObject arguments) {
    Optional<String> type = text(arguments, "resource_type");
    if (type.isEmpty()
        && (!arguments.has("bases") || arguments.getAsJsonArray("bases").isEmpty())) {
      return store.pushResource(name, resource, arguments.get("upload_id").getAsString());
    }
    return store.pushResource(
        name,
        resource,
        arguments.get("upload_id").getAsString(),
        type.orElse("file").equals("file") ? ResourceType.FILE : ResourceType.OCI_IMAGE,
        arguments.has("bases") ? bases(arguments.getAsJsonArray("bases")) : List.of());
  }

  private static LoginRequest login(JsonObject arguments) {
    LoginRequest request =
        LoginRequest.ubuntuOne(
                arguments.get("email").getAsString(),
                Secret.of(arguments.get("password").getAsString()))
            .withAttenuation(attenuation(arguments));
    if (arguments.has("description")) {
      request = request.withDescription(arguments.get("description").getAsString());
    }
    Optional<String> otp = text(arguments, "otp");
    return otp.isPresent() ? request.withOtp(Secret.of(otp.get())) : request;
  }

  static Attenuation attenuation(JsonObject arguments) {
    Attenuation attenuation =
        Attenuation.NONE
            .withPermissions(texts(arguments.getAsJsonArray("permissions")))
            .withTtl(Duration.ofSeconds(arguments.get("ttl").getAsLong()));
    if (arguments.has("channels")) {
      attenuation = attenuation.withChannels(texts(arguments.getAsJsonArray("channels")));
    }
    if (arguments.has("packages")) {
      attenuation =
          attenuation.withPackages(
              list(
                  arguments.getAsJsonArray("packages"),
                  json ->
                      new PackageScope(
                          json.getAsJsonObject().get("type").getAsString(),
                          json.getAsJsonObject().get("name").getAsString())));
    }
    return attenuation;
  }

  private static RegisterOptions options(JsonObject arguments) {
    return new RegisterOptions(
        arguments.has("private") && arguments.get("private").getAsBoolean(),
        text(arguments, "entity_type"),
        text(arguments, "team"),
        Optional.empty());
  }

  private static List<ReleaseRequest> releases(JsonArray requests) {
    return list(requests, json -> release(json.getAsJsonObject()));
  }

  static ReleaseRequest release(JsonObject json) {
    List<ReleasedResource> resources =
        json.has("resources")
            ? list(
                json.getAsJsonArray("resources"),
                one ->
                    new ReleasedResource(
                        one.getAsJsonObject().get("name").getAsString(),
                        "",
                        revision(one.getAsJsonObject())))
            : List.of();
    return new ReleaseRequest(
        Channel.parse(json.get("channel").getAsString()),
        revision(json),
        resources,
        Optional.empty());
  }

  private static Optional<Integer> revision(JsonObject json) {
    JsonElement revision = json.get("revision");
    return revision.isJsonNull() ? Optional.empty() : Optional.of(revision.getAsInt());
  }

  private static List<ResourceRevisionUpdate> updates(JsonObject arguments) {
    return list(
        arguments.getAsJsonArray("updates"),
        json ->
            new ResourceRevisionUpdate(
                json.getAsJsonObject().get("revision").getAsInt(),
                bases(json.getAsJsonObject().getAsJsonArray("bases"))));
  }

  private static List<ResourceBase> bases(JsonArray bases) {
    return list(
        bases,
        json ->
            new ResourceBase(
                text(json.getAsJsonObject(), "name").orElse("all"),
                text(json.getAsJsonObject(), "channel").orElse("all"),
                json.getAsJsonObject().has("architectures")
                    ? texts(json.getAsJsonObject().getAsJsonArray("architectures"))
                    : List.of("all")));
  }

  private static List<String> texts(JsonArray array) {
    return list(array, JsonElement::getAsString);
  }

  private static <T> List<T> list(JsonArray array, Function<JsonElement, T> read) {
    List<T> list = new ArrayList<>();
    array.forEach(json -> list.add(read.apply(json)));
    return list;
  }

  private static <T> JsonArray array(List<T> list, Function<T, JsonElement> write) {
    JsonArray array = new JsonArray();
    list.forEach(one -> array.add(write.apply(one)));
    return array;
  }

  private static Optional<String> text(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }
}
