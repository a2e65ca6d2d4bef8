package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ResourceBase;
import dev.craftsh.client.model.ResourceRevisionUpdate;
import dev.craftsh.client.model.TrackRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models as stores write them, read through the calls that give them: what is whole can be written
 * back as it was read, and what is not is named by its place.
 */
class ModelsTest {
  private static final String PLAIN =
      "{\"id\": \"p\", \"type\": \"charm\", \"status\": \"s\", \"store\": \"u\", \"private\": false,"
          + " \"publisher\": {\"id\": \"a\"}}";
  private static final String RESOURCE =
      "{\"name\": \"r\", \"revision\": 1, \"type\": \"file\", \"size\": 1, \"sha256\": \"\","
          + " \"sha384\": \"\", \"sha512\": \"\", \"sha3-384\": \"\","
          + " \"created-at\": \"2020-01-01T00:00:00Z\"}";

  /** What the client makes itself and never reads. */
  private static final Set<String> SENT =
      Set.of(
          "ReleaseRequestModel",
          "RevisionsRequestModel",
          "RequestCharmResourceBase",
          "CharmResourceRevisionUpdateRequest");

  static Stream<Vector> read() {
    return models().filter(vector -> !SENT.contains(vector.text("model")));
  }

  private static Stream<Vector> models() {
    return Vectors.of("models.json");
  }

  static Stream<Vector> sent() {
    return models().filter(vector -> SENT.contains(vector.text("model")));
  }

  static Stream<Vector> trackNames() {
    return Vectors.of("track-names.json");
  }

  @ParameterizedTest
  @MethodSource("read")
  void aModelIsReadAsRecordedOrItsWrongPlaceIsNamed(Vector vector) {
    String model = vector.text("model");
    JsonElement data = vector.input().get("data");
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok(answer(model, data)));
        StoreClient store = client(server)) {
      if (vector.ok()) {
        assertThat(call(store, model)).isEqualTo(data);
      } else if (vector.expected().has("tolerant")) {
        assertThat(call(store, model)).isEqualTo(data);
      } else {
        JsonElement where = vector.expected().get("where");
        assertThatExceptionOfType(InvalidResponse.class)
            .isThrownBy(() -> call(store, model))
            .withMessageContaining(where == null ? "account" : place(where));
      }
    }
  }

  private static StoreClient client(ScriptedServer server) {
    return StoreClient.builder(Endpoints.CHARMHUB.withApi(server.uri()))
        .exportedCredentials(new Credentials.Token("t", Credentials.Token.Envelope.TYPED).export())
        .build();
  }

  private static String place(JsonElement where) {
    StringBuilder place = new StringBuilder();
    for (String step : where.getAsJsonArray().get(0).getAsString().split("/", -1)) {
      boolean index = Character.isDigit(step.charAt(0));
      place.append(index ? "[" + step + "]" : (place.length() == 0 ? "" : ".") + step);
    }
    return place + " is ";
  }

  private static String answer(String model, JsonElement data) {
    JsonObject plain = JsonParser.parseString(PLAIN).getAsJsonObject();
    JsonObject resource = JsonParser.parseString(RESOURCE).getAsJsonObject();
    return switch (model) {
      case "AccountModel" -> "{\"account\": " + data + "}";
      case "RevisionModel" -> "{\"revisions\": [" + data + "]}";
      case "RegisteredNameModel" -> "{\"metadata\": " + data + "}";
      case "TrackModel" -> "{\"metadata\": " + with(plain, "tracks", data) + "}";
      case "TrackGuardrailModel" -> "{\"metadata\": " + with(plain, "track-guardrails", data) + "}";
      case "CharmResourceRevision" -> "{\"revisions\": [" + data + "]}";
      case "ResponseCharmResourceBase" ->
          "{\"revisions\": [" + with(resource, "bases", data) + "]}";
      default -> data.toString();
    };
  }

  private static JsonObject with(JsonObject holder, String key, JsonElement only) {
    JsonArray list = new JsonArray();
    list.add(only);
    holder.add(key, list);
    return holder;
  }

  private static JsonElement call(StoreClient store, String model) {
    return switch (model) {
      case "AccountModel" -> store.whoami().json().get("account");
      case "RevisionModel" -> store.listRevisions("n").get(0).json();
      case "RegisteredNameModel" -> store.packageMetadata("n").json();
      case "TrackModel" -> only(store.packageMetadata("n").json(), "tracks");
      case "TrackGuardrailModel" -> only(store.packageMetadata("n").json(), "track-guardrails");
      case "CharmResourceRevision" -> store.listResourceRevisions("n", "r").get(0).json();
      case "ResponseCharmResourceBase" ->
          only(store.listResourceRevisions("n", "r").get(0).json(), "bases");
      case "RevisionsResponseModel" -> {
        JsonObject json = new JsonObject();
        json.addProperty("status-url", store.notifyRevision("n", "u"));
        yield json;
      }
      default -> store.listReleases("n").json();
    };
  }

  private static JsonElement only(JsonObject holder, String key) {
    return holder.getAsJsonArray(key).get(0);
  }

  @ParameterizedTest
  @MethodSource("sent")
  void whatIsSentIsCheckedBeforeAndWrittenAsRecorded(Vector vector) {
    JsonObject data = vector.input().getAsJsonObject("data");
    String model = vector.text("model");
    if (vector.ok()) {
      assertThat(written(model, data)).isEqualTo(normal(vector.expected().get("marshalled")));
    } else if (model.endsWith("Request") || model.equals("RequestCharmResourceBase")) {
      assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> written(model, data));
    } else {
      // Java cannot leave out an argument that has no default.
      String left = vector.expected().getAsJsonArray("where").get(0).getAsString();
      assertThat(data.has(left)).isFalse();
    }
  }

  /** All keys with their defaults; no list of resources rather than an empty one. */
  private static JsonElement normal(JsonElement marshalled) {
    JsonObject json = marshalled.deepCopy().getAsJsonObject();
    JsonElement resources = json.get("resources");
    if (resources != null && (resources.isJsonNull() || resources.getAsJsonArray().isEmpty())) {
      json.remove("resources");
    }
    if (json.has("channel") && json.has("revision")) {
      String channel = json.get("channel").getAsString();
      json.addProperty("channel", Channel.parse(channel).toString());
    }
    if (json.has("bases")) {
      JsonArray bases = new JsonArray();
      json.getAsJsonArray("bases").forEach(base -> bases.add(whole(base.getAsJsonObject())));
      json.add("bases", bases);
    }
    return json.has("upload-id") || json.has("revision") ? json : whole(json);
  }

  private static JsonObject whole(JsonObject base) {
    JsonObject whole = base.deepCopy();
    for (String key : List.of("name", "channel")) {
      if (!whole.has(key)) {
        whole.addProperty(key, "all");
      }
    }
    if (!whole.has("architectures")) {
      JsonArray all = new JsonArray();
      all.add("all");
      whole.add("architectures", all);
    }
    return whole;
  }

  private static JsonElement written(String model, JsonObject data) {
    try (ScriptedServer server =
            ScriptedServer.answering(
                Reply.ok(
                    "{\"released\": [], \"status-url\": \"/s\","
                        + " \"num-resource-revisions-updated\": 1}"));
        StoreClient store = client(server)) {
      switch (model) {
        case "ReleaseRequestModel" -> store.release("n", StoreCalls.release(withoutNull(data)));
        case "RevisionsRequestModel" ->
            store.notifyRevision("n", data.get("upload-id").getAsString());
        case "RequestCharmResourceBase" ->
            store.updateResourceRevisions(
                "n", "r", List.of(new ResourceRevisionUpdate(1, List.of(base(data)))));
        default -> {
          List<ResourceBase> bases = new ArrayList<>();
          data.getAsJsonArray("bases").forEach(one -> bases.add(base(one.getAsJsonObject())));
          store.updateResourceRevision("n", "r", data.get("revision").getAsInt(), bases);
        }
      }
      JsonElement body = JsonParser.parseString(server.received().get(0).text());
      if (body.isJsonArray()) {
        return body.getAsJsonArray().get(0);
      }
      JsonObject json = body.getAsJsonObject();
      if (!json.has("resource-revision-updates")) {
        return json;
      }
      JsonObject update = json.getAsJsonArray("resource-revision-updates").get(0).getAsJsonObject();
      return model.equals("RequestCharmResourceBase") ? only(update, "bases") : update;
    }
  }

  private static JsonObject withoutNull(JsonObject data) {
    JsonObject json = data.deepCopy();
    if (json.has("resources") && json.get("resources").isJsonNull()) {
      json.remove("resources");
    }
    if (json.has("resources")) {
      for (JsonElement one : json.getAsJsonArray("resources")) {
        if (!one.getAsJsonObject().has("revision")) {
          one.getAsJsonObject().add("revision", JsonNull.INSTANCE);
        }
      }
    }
    return json;
  }

  private static ResourceBase base(JsonObject json) {
    List<String> architectures = new ArrayList<>();
    if (json.has("architectures")) {
      json.getAsJsonArray("architectures").forEach(one -> architectures.add(one.getAsString()));
    } else {
      architectures.add("all");
    }
    return ResourceBase.of(
        Optional.ofNullable(json.get("name")).map(JsonElement::getAsString).orElse("all"),
        Optional.ofNullable(json.get("channel")).map(JsonElement::getAsString).orElse("all"),
        architectures.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("trackNames")
  void namesOfTracksAreThoseThatStoresTake(Vector vector) {
    String name = ((JsonPrimitive) vector.given()).getAsString();
    assertThat(TrackRequest.of(name).isNameValid())
        .isEqualTo(vector.expected().get("valid").getAsBoolean());
  }
}
