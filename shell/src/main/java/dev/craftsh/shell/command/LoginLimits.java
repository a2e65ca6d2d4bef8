package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.PackageScope;
import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import java.util.List;

/** What a login is to be narrowed to: the same flags on both stores. */
final class LoginLimits {
  private LoginLimits() {}

  static CommandSpec.Builder flags(CommandSpec.Builder spec) {
    return spec.options(
            "permissions", ' ', "A,B", Slot.PERMISSION, "permit this only; default: all you may do")
        .options("packages", ' ', "A,B", Slot.PACKAGE, "for these packages only")
        .options("channels", ' ', "A,B", Slot.CHANNEL, "for these channels only")
        .option("ttl", ' ', "TIME", Slot.SPAN, "how long it lasts: 30d, or a time with its zone");
  }

  static Attenuation of(Invocation call) {
    var limits = Attenuation.NONE;
    var permissions = call.each("permissions", LoginLimits::permission);
    if (!permissions.isEmpty()) {
      limits = limits.withPermissions(permissions);
    }
    boolean snaps = call.session().profile().endpoints().namespace() == Namespace.SNAP;
    var packages = call.each("packages", name -> new PackageScope(snaps ? "snap" : "charm", name));
    if (!packages.isEmpty()) {
      limits = limits.withPackages(packages);
    }
    var channels = call.each("channels", LoginLimits::channel);
    if (!channels.isEmpty()) {
      limits = limits.withChannels(channels);
    }
    var ttl = call.optional("ttl");
    return ttl.isEmpty()
        ? limits
        : limits.withTtl(Expiry.read(ttl.get(), "ttl", call.session().host().clock()));
  }

  /** Stores take a word that they do not know, and the login is then good for nothing. */
  private static String permission(String name) {
    if (Slot.PERMISSION.choices().contains(name)) {
      return name;
    }
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot log in with the permission \"" + name + "\"",
        "no store has it",
        Nearest.to(name, Slot.PERMISSION.choices())
            .map(word -> "did you mean " + word + "?")
            .orElse("use some of: " + String.join(", ", Slot.PERMISSION.choices())));
  }

  /** A pattern stays as it is; a risk alone means the track latest, as in the stores' tools. */
  private static String channel(String text) {
    boolean pattern = List.of('*', '?').stream().anyMatch(mark -> text.indexOf(mark) >= 0);
    return pattern ? text : Channel.parse(text).toString();
  }
}
