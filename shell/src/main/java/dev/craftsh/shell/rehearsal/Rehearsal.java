package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.permission.Held;
import dev.craftsh.shell.permission.Need;
import dev.craftsh.shell.permission.Needs;
import dev.craftsh.shell.permission.StorePath;
import dev.craftsh.shell.result.PlannedChange;
import java.io.File;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Withholds whatever changes something, and answers as the store would. Lets questions through, and
 * lays over their answers what was withheld before. Withholds one request at a time, so that each
 * sees what those before it did.
 */
public final class Rehearsal implements Interceptor {
  private final Function<StorePath, StoreClient> stores;
  private final BooleanSupplier readOnly;
  private final Clock clock;
  private final Plan plan = new Plan();
  private final Map<String, Imagination> imaginations = new HashMap<>();
  private final IdentityHashMap<StoreClient, Held> logins = new IdentityHashMap<>();

  /** Who asks for itself right now, to imagine something: that is no need of the user's. */
  private volatile @Nullable Thread looking;

  /**
   * @param stores the client that asks for such paths
   * @param readOnly whether changes would be refused before they were sent
   */
  public Rehearsal(Function<StorePath, StoreClient> stores, BooleanSupplier readOnly, Clock clock) {
    this.stores = stores;
    this.readOnly = readOnly;
    this.clock = clock;
  }

  /** What has been withheld so far. */
  public Plan plan() {
    return plan;
  }

  @Override
  public Reply intercept(Call call, Onward onward) {
    var upload = call.upload();
    if (upload.isPresent() && !call.authorized()) {
      return upload(call, upload.get());
    }
    var path = StorePath.of(call);
    return call.changes() ? withheld(call, path) : answered(call, path, onward);
  }

  private synchronized Imagination imaginationOf(Call call) {
    return imaginations.computeIfAbsent(
        String.valueOf(call.uri().getRawAuthority()), key -> new Imagination());
  }

  /** The bytes stay here; an upload that nobody announces would change nothing anybody sees. */
  private synchronized Reply upload(Call call, String upload) {
    refuseIfReadOnly(call);
    int step = plan.begin();
    plan.add(
        new PlannedChange(
            step,
            "",
            "upload",
            "",
            upload.substring(upload.lastIndexOf(File.separatorChar) + 1),
            "",
            Optional.empty(),
            Optional.of("uploaded"),
            true,
            List.of(),
            call.method() + " " + call.uri().getPath()));
    return Reply.json(200, "{\"successful\": true, \"upload_id\": \"dry-run-" + step + "\"}");
  }

  private Reply answered(Call call, StorePath path, Onward onward) {
    var imagination = imaginationOf(call);
    if (!call.authorized() && !call.method().equals("GET")) {
      forgetLogins();
    }
    if (call.authorized() && looking != Thread.currentThread()) {
      plan.needs(Needs.of(path, body(call), id -> nameOf(path, id)), path.isDashboard());
    }
    return isCheckOfUnborn(call, path, imagination)
        ? Reply.json(202, "{}")
        : imagination.answer(path, onward);
  }

  /** It may be the beginning of another login. */
  private synchronized void forgetLogins() {
    logins.clear();
  }

  /** The Snap Store is asked before an upload is announced; it cannot know what is imagined. */
  private static boolean isCheckOfUnborn(Call call, StorePath path, Imagination imagination) {
    if (!path.is("POST", StorePath.Area.DEVELOPER, "snap-push")) {
      return false;
    }
    var name =
        body(call) instanceof com.google.gson.JsonObject json
            ? Scene.text(json, "name").orElse("")
            : "";
    return imagination.isInvented("/api/v2/snaps/" + name + "/channel-map");
  }

  private synchronized Reply withheld(Call call, StorePath path) {
    refuseIfReadOnly(call);
    var outer = looking;
    looking = Thread.currentThread();
    try {
      var store = stores.apply(path);
      var needs = Needs.of(path, body(call), id -> nameOf(path, id));
      requirePermitted(call, store, needs);
      var imagination = imaginationOf(call);
      var scene = new Scene(path, body(call), store, imagination, clock.instant(), plan.begin());
      var reply = Acts.of(path).perform(scene);
      commit(scene, path, needs);
      if (scene.isUnimaginable()) {
        throw unimaginable(call);
      }
      return reply;
    } catch (Foreseen refused) {
      return refused.reply();
    } finally {
      looking = outer;
    }
  }

  private void refuseIfReadOnly(Call call) {
    if (readOnly.getAsBoolean()) {
      throw NotSupported.readOnly(call.what());
    }
  }

  private static NotSupported unimaginable(Call call) {
    return NotSupported.because(
        call.what(),
        "this is a dry run, and only the store can know its answer",
        "it is withheld and listed; leave it out to see what comes after it");
  }

  private static JsonElement body(Call call) {
    try {
      return call.text().map(JsonParser::parseString).orElse(JsonNull.INSTANCE);
    } catch (JsonParseException notJson) {
      return JsonNull.INSTANCE;
    }
  }

  /** Inside of its own question it would ask for ever. */
  private String nameOf(StorePath path, String id) {
    var outer = looking;
    looking = Thread.currentThread();
    try {
      return SnapIds.nameOf(stores.apply(path), id);
    } catch (dev.craftsh.client.error.StoreException unknown) {
      return id;
    } finally {
      looking = outer;
    }
  }

  private void requirePermitted(Call call, StoreClient store, List<Need> needs) {
    if (needs.isEmpty()) {
      return;
    }
    var held = logins.computeIfAbsent(store, key -> Held.of(key.whoami()));
    for (var need : needs) {
      var lack = held.lack(need, name -> SnapIds.idOf(store, name).orElse(name));
      if (lack.isPresent()) {
        throw held.refusal(call.what(), lack.get(), need);
      }
    }
  }

  private void commit(Scene scene, StorePath path, List<Need> needs) {
    plan.needs(needs, path.isDashboard());
    var words = new LinkedHashSet<String>();
    needs.forEach(need -> words.add(need.word()));
    var request = path.method() + " " + path.text();
    for (var row : scene.rows()) {
      if (row.action().equals("register")) {
        plan.isUnborn(row.name(), path.isDashboard());
      }
      plan.add(
          new PlannedChange(
              scene.step(),
              path.isDashboard() ? "snap" : "charm",
              row.action(),
              row.name(),
              row.target(),
              row.platform(),
              row.before(),
              row.after(),
              row.changes(),
              new ArrayList<>(words),
              request));
    }
  }
}
