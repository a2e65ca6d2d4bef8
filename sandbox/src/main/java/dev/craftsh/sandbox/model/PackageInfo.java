package dev.craftsh.sandbox.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registered name and what is said about it.
 *
 * @param texts title, summary and so on, by the names that the dashboard gives them
 */
public record PackageInfo(
    String id,
    Namespace namespace,
    String name,
    String type,
    boolean isPrivate,
    Account publisher,
    Instant createdAt,
    boolean published,
    Map<String, String> texts,
    List<Media> media,
    List<Track> tracks,
    List<Guardrail> guardrails) {
  public PackageInfo {
    texts = Map.copyOf(texts);
    media = List.copyOf(media);
    tracks = List.copyOf(tracks);
    guardrails = List.copyOf(guardrails);
  }

  public @Nullable String text(String key) {
    return texts.get(key);
  }

  public @Nullable String summary() {
    return text("summary");
  }

  /** The track that is meant when none is named; null: never chosen. */
  public @Nullable String defaultTrack() {
    return text("default_track");
  }
}
