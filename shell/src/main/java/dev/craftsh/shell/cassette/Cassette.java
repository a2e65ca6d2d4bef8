package dev.craftsh.shell.cassette;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording, as it is kept in a file.
 *
 * @param recorded when it was begun; the replay's clock starts there
 * @param profile the store that was in use at the beginning
 * @param production whether that was a store of the real world
 * @param exchanges each with {@code request} and {@code reply}, in the order of the answers
 */
public record Cassette(
    Instant recorded, String profile, boolean production, List<JsonObject> exchanges) {
  private static final int VERSION = 1;
  private static final String MARK = "craftsh_cassette";

  public Cassette {
    exchanges = List.copyOf(exchanges);
  }

  /** The recording in a file. */
  public static Cassette read(Path file) {
    try {
      var json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      if (!json.has(MARK) || json.get(MARK).getAsInt() != VERSION) {
        throw unreadable(file, "it is no recording of this version of craftsh");
      }
      var exchanges = new ArrayList<JsonObject>();
      for (var exchange : json.getAsJsonArray("exchanges")) {
        var one = exchange.getAsJsonObject();
        if (!one.has("request") || !one.has("reply")) {
          throw unreadable(file, "exchange " + (exchanges.size() + 1) + " is not complete");
        }
        exchanges.add(one);
      }
      return new Cassette(
          Instant.parse(json.get("recorded").getAsString()),
          json.get("profile").getAsString(),
          json.get("production").getAsBoolean(),
          exchanges);
    } catch (IOException missing) {
      throw unreadable(file, "it is missing, or cannot be read");
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | ClassCastException
        | DateTimeException broken) {
      throw unreadable(file, "it is no recording, or was damaged");
    }
  }

  private static ShellException unreadable(Path file, String why) {
    return ShellException.usage(
        ErrorCodes.FILE,
        "Cannot replay " + file.getFileName(),
        why,
        "make one with --record " + file.getFileName());
  }

  /** Writes the file; one that was there is replaced when all is written. */
  public void write(Path file) {
    var json = new JsonObject();
    json.addProperty(MARK, VERSION);
    json.addProperty("recorded", recorded.toString());
    json.addProperty("profile", profile);
    json.addProperty("production", production);
    var all = new JsonArray();
    exchanges.forEach(all::add);
    json.add("exchanges", all);
    var text =
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();
    try {
      var beside = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(beside, text.toJson(json) + "\n");
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw ShellException.failed(
          ErrorCodes.FILE,
          "Cannot write the recording " + file,
          String.valueOf(failure.getMessage()),
          "name another file");
    }
  }
}
