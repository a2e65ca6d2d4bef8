package dev.craftsh.shell.permission;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.permission.StorePath.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which rights a request needs. What it does not know needs none, as far as anybody can tell. */
public final class Needs {
  private final StorePath path;
  private final @Nullable JsonElement body;
  private final UnaryOperator<String> nameOfId;
  private final List<Need> found = new ArrayList<>();

  private Needs(StorePath path, @Nullable JsonElement body, UnaryOperator<String> nameOfId) {
    this.path = path;
    this.body = body;
    this.nameOfId = nameOfId;
  }

  /**
   * Those of one request.
   *
   * @param body what the request carries, where it is JSON
   * @param nameOfId the name of the snap with an id; the id itself when it is not known
   */
  public static List<Need> of(
      StorePath path, @Nullable JsonElement body, UnaryOperator<String> nameOfId) {
    var needs = new Needs(path, body, nameOfId);
    switch (path.area()) {
      case GATEWAY -> needs.gateway();
      case DEVELOPER -> needs.developer();
      case DASHBOARD -> needs.dashboard();
      default -> {
        // Everybody may ask there.
      }
    }
    return needs.found;
  }

  private boolean reads() {
    return path.method().equals("GET");
  }

  private void gateway() {
    if (path.isAt(Area.GATEWAY, "charm", "libraries", "bulk")
        || path.is("GET", Area.GATEWAY, "charm", "libraries", "*", "*")) {
      return;
    }
    if (path.isAt(Area.GATEWAY, "charm", "libraries", "*")
        || path.isAt(Area.GATEWAY, "charm", "libraries", "*", "*")) {
      add(Right.MANAGE_LIBRARIES, path.part(2));
    } else if (path.isAt(Area.GATEWAY, "ns")) {
      found.add(new Need(reads() ? Right.LIST_NAMES : Right.REGISTER, false, none(), List.of()));
    } else if (path.parts().size() >= 2 && !path.part(0).equals("tokens")) {
      ofPackage(path.part(1));
    }
  }

  private void ofPackage(String name) {
    if (path.isAt(Area.GATEWAY, "ns", "*")) {
      add(
          switch (path.method()) {
            case "GET" -> Right.VIEW_METADATA;
            case "DELETE" -> Right.REGISTER;
            default -> Right.MANAGE_METADATA;
          },
          name);
    } else if (path.isAt(Area.GATEWAY, "ns", "*", "releases")) {
      add(reads() ? Right.VIEW_RELEASES : Right.RELEASE, name, channels("channel"));
    } else if (path.isAt(Area.GATEWAY, "ns", "*", "tracks")) {
      add(Right.MANAGE_TRACKS, name);
    } else if (path.isAt(Area.GATEWAY, "ns", "*", "revisions")
        || path.isAt(Area.GATEWAY, "ns", "*", "resources", "*", "revisions")
        || path.isAt(Area.GATEWAY, "ns", "*", "resources")) {
      add(reads() ? Right.VIEW_REVISIONS : Right.UPLOAD, name);
    } else if (path.parts().size() > 3 && path.part(2).equals("collaborators")) {
      ofInvites(name);
    } else if (path.isAt(Area.GATEWAY, "ns", "*", "collaborators")) {
      add(Right.VIEW_COLLABORATORS, name);
    } else if (path.isAt(Area.GATEWAY, "ns", "*", "revisions", "review")
        || path.isAt(Area.GATEWAY, "charm", "*", "resources", "*", "oci-image", "*")) {
      add(Right.UPLOAD, name);
    }
  }

  /** Whoever is invited has the invitation for a permission. */
  private void ofInvites(String name) {
    var last = path.part(path.parts().size() - 1);
    if (!last.equals("accept") && !last.equals("reject")) {
      add(reads() ? Right.VIEW_COLLABORATORS : Right.MANAGE_COLLABORATORS, name);
    }
  }

  private void developer() {
    if (path.is("GET", Area.DEVELOPER, "account")) {
      found.add(new Need(Right.LIST_NAMES, true, none(), List.of()));
    } else if (path.isAt(Area.DEVELOPER, "account")
        || path.is("POST", Area.DEVELOPER, "agreement")) {
      found.add(new Need(Right.EDIT_ACCOUNT, true, none(), List.of()));
    } else if (path.isAt(Area.DEVELOPER, "account", "account-key")) {
      found.add(new Need(Right.REGISTER_KEY, true, none(), List.of()));
    } else if (path.isAt(Area.DEVELOPER, "register-name")) {
      found.add(new Need(Right.REGISTER, true, none(), List.of()));
    } else if (path.isAt(Area.DEVELOPER, "snap-push")) {
      push();
    } else if (path.isAt(Area.DEVELOPER, "snap-release")) {
      add(Right.RELEASE, text("name"), channels(""));
    } else if (path.parts().size() >= 3 && path.part(0).equals("snaps")) {
      ofSnap(nameOfId.apply(path.part(1)), path.part(2));
    }
  }

  private void push() {
    add(Right.UPLOAD, text("name"));
    var channels = channels("");
    if (!channels.isEmpty()) {
      add(Right.RELEASE, text("name"), channels);
    }
  }

  private void ofSnap(String name, String part) {
    switch (part) {
      case "close" -> add(Right.CLOSE, name, channels(""));
      case "state" -> add(Right.VIEW_RELEASES, name);
      case "metadata", "binary-metadata" ->
          add(reads() ? Right.VIEW_METADATA : Right.MANAGE_METADATA, name);
      case "developers" ->
          add(reads() ? Right.VIEW_COLLABORATORS : Right.MANAGE_COLLABORATORS, name);
      case "validations" -> add(reads() ? Right.VIEW_METADATA : Right.SIGN, name);
      case "builds" -> add(Right.UPLOAD, name);
      default -> {
        // Not known.
      }
    }
  }

  private void dashboard() {
    if (path.isAt(Area.DASHBOARD, "snaps", "*", "channel-map")
        || path.isAt(Area.DASHBOARD, "snaps", "*", "releases")) {
      add(Right.VIEW_RELEASES, path.part(1));
    } else if (path.parts().size() > 0
        && (path.part(0).equals("validation-sets") || path.part(0).equals("confdb-schemas"))) {
      found.add(new Need(Right.SIGN, true, none(), List.of()));
    }
  }

  private void add(Right right, String name) {
    add(right, name, List.of());
  }

  private void add(Right right, String name, List<Channel> channels) {
    found.add(new Need(right, path.isDashboard(), Optional.of(name), channels));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private String text(String key) {
    var value = body instanceof JsonObject object ? object.get(key) : null;
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  /** Of a list of objects with that key, or, without one, of the list {@code channels}. */
  private List<Channel> channels(String key) {
    var list = key.isEmpty() && body instanceof JsonObject whole ? whole.get("channels") : body;
    var channels = new ArrayList<Channel>();
    if (list instanceof JsonArray array) {
      for (var one : array) {
        var value = key.isEmpty() || !one.isJsonObject() ? one : one.getAsJsonObject().get(key);
        if (value != null && value.isJsonPrimitive()) {
          addChannel(channels, value.getAsString());
        }
      }
    }
    return channels;
  }

  /** What is no channel is the store's to refuse. */
  private static void addChannel(List<Channel> channels, String text) {
    try {
      channels.add(Channel.parse(text));
    } catch (InvalidInput notAChannel) {
      return;
    }
  }
}
