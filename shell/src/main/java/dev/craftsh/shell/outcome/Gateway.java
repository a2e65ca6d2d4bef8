package dev.craftsh.shell.outcome;

import org.jspecify.annotations.Nullable;

/** What requests to the publisher gateway are about (contract/store-api.md §4). */
final class Gateway {

  private Gateway() {}

  /** {@code path} is /v1/{namespace}/… in parts. */
  static @Nullable Evidence evidence(Sent sent, String[] path) {
    var verb = sent.method() + " " + (path.length > 3 ? path[3] : "");
    return switch (path.length) {
      case 2 -> verb.equals("POST ") ? NameTaken.gateway(sent.object()) : null;
      case 3 ->
          switch (sent.method()) {
            case "DELETE" -> new NameGone(path[2]);
            case "PATCH" -> new MetadataShown(path[2], sent.object());
            default -> null;
          };
      case 4 ->
          switch (verb) {
            case "POST releases" -> ChannelsShow.gateway(path[2], sent.json().orElseThrow());
            case "POST revisions" -> UploadReviewed.of(path, sent.object());
            case "POST tracks" -> TracksThere.of(path[2], sent.json().orElseThrow());
            default -> null;
          };
      case 6 ->
          switch (verb) {
            case "POST resources" -> UploadReviewed.of(path, sent.object());
            case "PATCH resources" -> BasesShown.of(path[2], path[4], sent.object());
            default -> null;
          };
      default -> null;
    };
  }
}
