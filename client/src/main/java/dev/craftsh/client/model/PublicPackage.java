package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A package as everybody can see it (contract/store-api.md §6, §7). A store says only the fields
 * that it was asked for; text that it does not say is empty.
 *
 * @param name the name
 * @param id the store's id
 * @param type for example {@code charm}, {@code app}
 * @param title the name for people
 * @param summary one line about it
 * @param description all about it
 * @param publisher who publishes it
 * @param defaultTrack the track that is meant when none is named
 * @param releases what can be installed; of a search only what it would be without a choice
 * @param json the store's own entry
 */
public record PublicPackage(
    String name,
    String id,
    String type,
    String title,
    String summary,
    String description,
    Optional<Account> publisher,
    Optional<String> defaultTrack,
    List<PublicRelease> releases,
    JsonObject json) {

  /** Copies the list. */
  public PublicPackage {
    releases = List.copyOf(releases);
  }
}
