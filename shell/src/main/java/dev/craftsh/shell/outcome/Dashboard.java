package dev.craftsh.shell.outcome;

import org.jspecify.annotations.Nullable;

/** What requests to the Snap Store's dashboard are about (contract/store-api.md §5). */
final class Dashboard {

  private Dashboard() {}

  /** {@code path} is /dev/api/… in parts. */
  static @Nullable Evidence evidence(Sent sent, String[] path) {
    if (!sent.method().equals("POST")) {
      return null;
    }
    return switch (path[2]) {
      case "snap-push" -> SnapAnnounced.of(sent.object());
      case "snap-release" -> new HistoryShows(sent.object());
      case "register-name" -> NameTaken.dashboard(sent.object());
      case "snaps" ->
          path.length == 5 && path[4].equals("close")
              ? ChannelsClosed.of(path[3], sent.object())
              : null;
      default -> null;
    };
  }
}
