package dev.craftsh.shell.session;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.Namespace;
import dev.craftsh.shell.config.Choices;
import dev.craftsh.shell.config.Key;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.config.Origin;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import java.net.URI;
import java.util.ArrayList;
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
    var names = new ArrayList<>(embedded == null ? PUBLIC : EMBEDDED);
    if (embedded == null) {
      names.addAll(own().names());
    }
    return names;
  }

  /** Those that the user made. */
  public OwnProfiles own() {
    return new OwnProfiles(host, PUBLIC);
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
    var builtIn = builtIn(name);
    if (builtIn != null) {
      return new Profile(name, addressed(builtIn, new Choices()), false);
    }
    var own = own().find(name).orElseThrow(() -> unknown(name));
    var base = builtIn(own.base());
    if (base == null) {
      throw unknown(own.base());
    }
    return new Profile(name, own.base(), addressed(base, own.choices()), false, own.choices());
  }

  private static @Nullable Endpoints builtIn(String name) {
    return switch (name) {
      case "charm" -> Endpoints.CHARMHUB;
      case "snap" -> Endpoints.U1_SNAP_STORE;
      case "charm-staging" -> charmStaging();
      case "snap-staging" -> snapStaging();
      default -> null;
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

  /** Options win over the profile's own addresses, and those over the environment. */
  private Endpoints addressed(Endpoints endpoints, Choices own) {
    boolean snap = endpoints.namespace() == Namespace.SNAP;
    var changed = endpoints;
    var api = first(own, Keys.API_URL, snap ? "STORE_DASHBOARD_URL" : "CHARMCRAFT_STORE_API_URL");
    if (snap && isOnPremises(own)) {
      changed = Endpoints.onPremises(api.orElseThrow(Profiles::noAddress));
    } else if (api.isPresent()) {
      changed = changed.withApi(api.get());
    }
    var storage = first(own, Keys.STORAGE_URL, snap ? "STORE_UPLOAD_URL" : "CHARMCRAFT_UPLOAD_URL");
    if (storage.isPresent()) {
      changed = changed.withStorage(storage.get());
    }
    var auth = first(own, Keys.AUTH_URL, snap ? "UBUNTU_ONE_SSO_URL" : "CHARMCRAFT_STORE_SSO_URL");
    if (auth.isPresent()) {
      changed = changed.withAuth(auth.get());
    }
    return changed;
  }

  private boolean isOnPremises(Choices own) {
    return settings.configuration().chosen(Origin.FLAG, Keys.ON_PREMISES).orElse(false)
        || own.chosen(Keys.ON_PREMISES).orElse(false)
        || host.variable("SNAPCRAFT_STORE_AUTH").orElse("").equals("onprem");
  }

  private Optional<URI> first(Choices own, Key<Optional<String>> key, String variable) {
    var text =
        settings
            .configuration()
            .chosen(Origin.FLAG, key)
            .or(() -> own.chosen(key))
            .orElseGet(() -> host.variable(variable));
    return text.isEmpty() ? Optional.empty() : Optional.of(address(text.get()));
  }

  private static ShellException noAddress() {
    return ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot use a store on premises",
        "its address is not known",
        "give it with --api-url URL");
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
