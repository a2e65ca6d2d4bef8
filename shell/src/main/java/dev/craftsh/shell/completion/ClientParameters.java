package dev.craftsh.shell.completion;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.model.AnnounceOptions;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.LibraryQuery;
import dev.craftsh.client.model.RefreshRequest;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.ResourceBase;
import dev.craftsh.client.model.TrackRequest;
import dev.craftsh.shell.command.Slot;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each text is that the client takes, told from the names of its parameters: a method that is
 * added to the client is completed with nothing said about it here.
 */
final class ClientParameters {
  private static final List<Class<?>> MODELS =
      List.of(
          ReleaseRequest.class,
          TrackRequest.class,
          ResourceBase.class,
          AnnounceOptions.class,
          RefreshRequest.class,
          LibraryQuery.class,
          Channel.class);

  private static final Map<String, Slot> NAMES =
      Map.ofEntries(
          Map.entry("name", Slot.PACKAGE),
          Map.entry("charm", Slot.PACKAGE),
          Map.entry("identity", Slot.PROFILE),
          Map.entry("channel", Slot.CHANNEL),
          Map.entry("channels", Slot.CHANNEL),
          Map.entry("track", Slot.TRACK),
          Map.entry("resource", Slot.RESOURCE),
          Map.entry("metric", Slot.METRIC),
          Map.entry("architecture", Slot.ARCHITECTURE),
          Map.entry("architectures", Slot.ARCHITECTURE),
          Map.entry("method", Slot.HTTP_METHOD));

  /** Where a parameter's name means something else than usual. */
  private static final Map<String, Slot> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("store.registerName name", Slot.FREE),
          Map.entry("store.close channels", Slot.OPEN_CHANNEL),
          Map.entry("ReleaseRequest.close channel", Slot.OPEN_CHANNEL),
          Map.entry("libraries().create name", Slot.FREE),
          Map.entry("validationSets().list name", Slot.FREE),
          Map.entry("validationSets().sequences name", Slot.FREE),
          Map.entry("confdbSchemas().list name", Slot.FREE),
          Map.entry("confdbSchemas().sequences name", Slot.FREE),
          Map.entry("*.withResource name", Slot.RESOURCE),
          Map.entry("*.withoutResource name", Slot.RESOURCE),
          Map.entry("TrackRequest.of name", Slot.FREE),
          Map.entry("ResourceBase.of name", Slot.FREE),
          Map.entry("ResourceBase.of channel", Slot.FREE),
          Map.entry("*.withComponent name", Slot.FREE),
          Map.entry("LibraryQuery.named name", Slot.FREE));

  /** Other ways to name the client of a store. */
  private static final Set<String> CLIENTS = Set.of("store()", "snaps", "charms");

  private final Map<String, Slot[]> slots = new HashMap<>();

  ClientParameters() {
    for (var method : StoreClient.class.getMethods()) {
      add("store", method);
      var group = method.getReturnType();
      if (group.getPackageName().equals("dev.craftsh.client.group")) {
        for (var operation : group.getMethods()) {
          add(method.getName() + "()", operation);
        }
      }
    }
    for (var model : MODELS) {
      for (var method : model.getMethods()) {
        add(Modifier.isStatic(method.getModifiers()) ? model.getSimpleName() : "*", method);
      }
    }
  }

  /** What the text being typed is; {@link Slot#FREE} where nothing is known. */
  Slot slot(OpenString.Call call) {
    return slot(call, call.place());
  }

  /** What the argument of that index is. */
  Slot slot(OpenString.Call call, int index) {
    boolean client = CLIENTS.contains(call.receiver());
    var receiver = client ? "store" : call.receiver();
    var known = slots.get(receiver + "." + call.method());
    if (known == null && call.receiver().endsWith("()")) {
      known = slots.get("*." + call.method());
    }
    if (known == null || known.length == 0) {
      return Slot.FREE;
    }
    return known[Math.min(index, known.length - 1)];
  }

  private void add(String receiver, Method method) {
    var key = receiver + "." + method.getName();
    var before = slots.get(key);
    var now = slots(key, method);
    // Of overloads the one that says more; they agree on the parameters that they share.
    if (before == null || before.length < now.length) {
      slots.put(key, now);
    }
  }

  private static Slot[] slots(String key, Executable method) {
    var parameters = method.getParameters();
    boolean open = method.isVarArgs() || parameters.length == 0;
    var slots = new Slot[parameters.length + (open ? 0 : 1)];
    for (int i = 0; i < parameters.length; i++) {
      var name = parameters[i].getName();
      var usual = NAMES.getOrDefault(name, Slot.FREE);
      boolean text = parameters[i].getType() == String.class || isTexts(parameters[i].getType());
      slots[i] = text ? EXCEPTIONS.getOrDefault(key + " " + name, usual) : Slot.FREE;
    }
    if (!open) {
      slots[parameters.length] = Slot.FREE;
    }
    return slots;
  }

  private static boolean isTexts(Class<?> type) {
    return type == String[].class;
  }
}
