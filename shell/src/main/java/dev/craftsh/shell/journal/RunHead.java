package dev.craftsh.shell.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which run it is.
 *
 * @param id what {@code --resume} takes
 * @param file the script as it was named; {@code -} is standard input
 * @param directory where relative names start from
 * @param digest of the script and of the files that it loads
 * @param startLines whether the user's own lines went before it
 * @param words the arguments after the script, secrets masked
 * @param definitions what {@code -D} gave before it, secrets masked
 * @param argumentsDigest of the arguments as they were
 * @param profile whose store it was
 * @param store the address of that store
 * @param account who was logged in; empty where the store did not say
 * @param started by this machine's clock
 * @param skewMillis how far the store's clock is ahead
 * @param boot which start of the operating system; empty where it does not say
 */
public record RunHead(
    String id,
    String file,
    String directory,
    String digest,
    boolean startLines,
    List<String> words,
    List<String> definitions,
    String argumentsDigest,
    String profile,
    String store,
    String account,
    Instant started,
    long skewMillis,
    String boot) {

  /** Whether this is still the operating system that took what was written then. */
  boolean isOfThisBoot() {
    return !boot.isEmpty() && boot.equals(Boot.id());
  }

  /** Whether the other run is of the same script with the same arguments on the same store. */
  boolean isOfSameWork(RunHead other) {
    return digest.equals(other.digest)
        && argumentsDigest.equals(other.argumentsDigest)
        && store.equals(other.store)
        && account.equals(other.account);
  }

  /** A script with its arguments, before anybody knows what it will run on. */
  public static RunHead of(
      String file,
      String directory,
      String digest,
      boolean startLines,
      List<String> words,
      List<String> definitions,
      String argumentsDigest) {
    return new RunHead(
        "",
        file,
        directory,
        digest,
        startLines,
        words,
        definitions,
        argumentsDigest,
        "",
        "",
        "",
        Instant.EPOCH,
        0,
        "");
  }

  /** The same on a store. */
  RunHead by(String newId, String onProfile, String onStore, String as, Instant at, long skew) {
    return new RunHead(
        newId,
        file,
        directory,
        digest,
        startLines,
        words,
        definitions,
        argumentsDigest,
        onProfile,
        onStore,
        as,
        at,
        skew,
        Boot.id());
  }

  JsonObject json() {
    var json = new JsonObject();
    json.addProperty("run", id);
    json.addProperty("script", file);
    json.addProperty("directory", directory);
    json.addProperty("digest", digest);
    json.addProperty("rc", startLines);
    json.add("words", list(words));
    json.add("definitions", list(definitions));
    json.addProperty("arguments_digest", argumentsDigest);
    json.addProperty("profile", profile);
    json.addProperty("store", store);
    json.addProperty("account", account);
    json.addProperty("started", started.toString());
    json.addProperty("skew_millis", skewMillis);
    json.addProperty("boot", boot);
    return json;
  }

  static RunHead of(JsonObject json) {
    return new RunHead(
        text(json, "run"),
        text(json, "script"),
        text(json, "directory"),
        text(json, "digest"),
        json.has("rc") && json.get("rc").getAsBoolean(),
        list(json, "words"),
        list(json, "definitions"),
        text(json, "arguments_digest"),
        text(json, "profile"),
        text(json, "store"),
        text(json, "account"),
        Instant.parse(text(json, "started")),
        json.get("skew_millis").getAsLong(),
        text(json, "boot"));
  }

  private static String text(JsonObject json, String key) {
    return json.get(key).getAsString();
  }

  private static JsonArray list(List<String> texts) {
    var array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private static List<String> list(JsonObject json, String key) {
    var texts = new ArrayList<String>();
    json.getAsJsonArray(key).forEach(text -> texts.add(text.getAsString()));
    return texts;
  }
}
