package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A name that somebody owns in a store (contract/store-api.md §4, §5.1).
 *
 * @param name the name
 * @param id the store's id of the package; a new snap may have none yet
 * @param type {@code charm}, {@code bundle} or {@code snap}
 * @param status the store's own word for how far it has got
 * @param privateName whether only collaborators can see it
 * @param publisher who owns it
 * @param title the name for people, or empty
 * @param summary one line about it, or empty
 * @param defaultTrack the track that is meant when none is named
 * @param tracks its tracks; lists of names usually leave them out
 * @param guardrails what new tracks have to be called; lists of names usually leave them out
 * @param json the store's own entry
 */
public record RegisteredName(
    String name,
    Optional<String> id,
    String type,
    String status,
    boolean privateName,
    Account publisher,
    String title,
    String summary,
    Optional<String> defaultTrack,
    List<Track> tracks,
    List<Guardrail> guardrails,
    JsonObject json) {

  /** Copies the lists. */
  public RegisteredName {
    tracks = List.copyOf(tracks);
    guardrails = List.copyOf(guardrails);
  }
}
