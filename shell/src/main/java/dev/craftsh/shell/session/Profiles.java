package dev.craftsh.shell.session;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.Namespace;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stores that can be named, with the addresses that flags and the environment put in. */
public final class Profiles {
  private static final List<String> PUBLIC =
      List.of("charm", "snap", "charm-staging", "snap-staging");
  private static final List<String> EMBEDDED = List.of("sandbox-charm", "sandbox-snap");

  private final Host host;
  private final Settings settings;
  private final @Nullable EmbeddedStore embedded;

  /** {@code embedded} is null when no store runs in this process. */
  public Profiles(Host host, Settings settings, @Nullable EmbeddedStore embedded) {
    this.host = host;
    this.settings = settings;
    this.embedded = embedded;
  }

  /** Those that can be used, in the order to list them. */
  public List<String> names() {
    return embedded == null ? PUBLIC : EMBEDDED;
  }

  /** The profile of that name. */
  public Profile get(String name) {
    if (embedded != null) {
      return switch (name) {
        case "sandbox-charm", "charm" -> new Profile("sandbox-charm", embedded.charm(), true);
        case "sandbox-snap", "snap" -> new Profile("sandbox-snap", embedded.snap(), true);
        default -> throw unknown(name);
      };
    }
    return switch (name) {
      case "charm" -> published(name, Endpoints.CHARMHUB);
      case "snap" -> published(name, Endpoints.U1_SNAP_STORE);
      case "charm-staging" -> published(name, charmStaging());
      case "snap-staging" -> published(name, snapStaging());
      default -> throw unknown(name);
    };
  }

  private static Endpoints charmStaging() {
    return Endpoints.CHARMHUB
        .withApi(URI.create("https://api.staging.charmhub.io"))
        .withStorage(URI.create("https://storage.staging.snapcraftcontent.com"))
        .withAuth(URI.create("https://login.staging.ubuntu.com"));
  }

  private static Endpoints snapStaging() {
    return Endpoints.U1_SNAP_STORE
        .withApi(URI.create("https://dashboard.staging.snapcraft.io"))
        .withStorage(URI.create("https://storage.staging.snapcraftcontent.com"))
        .withAuth(URI.create("https://login.staging.ubuntu.com"));
  }

  /** Flags win over the environment, and that over the profile. */
  private Profile published(String name, Endpoints endpoints) {
    boolean snap = endpoints.namespace() == Namespace.SNAP;
    var changed = endpoints;
    var api =
        first(
            settings.get(Keys.API_URL), snap ? "STORE_DASHBOARD_URL" : "CHARMCRAFT_STORE_API_URL");
    if (api.isPresent()) {
      changed = changed.withApi(api.get());
    }
    var storage =
        first(settings.get(Keys.STORAGE_URL), snap ? "STORE_UPLOAD_URL" : "CHARMCRAFT_UPLOAD_URL");
    if (storage.isPresent()) {
      changed = changed.withStorage(storage.get());
    }
    var auth =
        first(
            settings.get(Keys.AUTH_URL), snap ? "UBUNTU_ONE_SSO_URL" : "CHARMCRAFT_STORE_SSO_URL");
    if (auth.isPresent()) {
      changed = changed.withAuth(auth.get());
    }
    return new Profile(name, changed, false);
  }

  private Optional<URI> first(Optional<String> flag, String variable) {
    var text = flag.isPresent() ? flag : host.variable(variable);
    return text.isEmpty() ? Optional.empty() : Optional.of(address(text.get()));
  }

  private static URI address(String text) {
    var bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    try {
      var address = URI.create(bare);
      if (address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Told below, with the text that was given.
    }
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot use \"" + text + "\" as the address of a store",
        "it has no host",
        "write for example https://api.charmhub.io");
  }

  private ShellException unknown(String name) {
    var nearest = Nearest.to(name, names());
    var list = "profiles are: " + String.join(", ", names());
    var reason =
        EMBEDDED.contains(name) ? "the embedded store is not running" : "no profile has that name";
    return ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot use the profile \"" + name + "\"",
        reason,
        EMBEDDED.contains(name)
            ? "start with --sandbox"
            : nearest.map(word -> "did you mean " + word + "? ").orElse("") + list);
  }
}
