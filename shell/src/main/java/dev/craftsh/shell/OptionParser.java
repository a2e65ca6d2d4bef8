package dev.craftsh.shell;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.render.ColorMode;
import dev.craftsh.shell.render.OutputFormat;
import dev.craftsh.shell.script.ScriptOptions;
import dev.craftsh.shell.session.Settings;
import dev.craftsh.shell.session.Settings.CredentialChoice;
import dev.craftsh.shell.session.Settings.EndpointChoice;
import dev.craftsh.shell.session.Settings.KeyringKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the process's own options; they end at the first word that is none. */
final class OptionParser {
  private static final List<String> NAMES =
      List.of(
          "--profile",
          "--sandbox",
          "--api-url",
          "--storage-url",
          "--auth-url",
          "--ephemeral",
          "--credentials",
          "--credentials-env",
          "--keyring",
          "--eval",
          "--output",
          "--quiet",
          "--verbose",
          "--non-interactive",
          "--read-only",
          "--color",
          "--keep-going",
          "--no-rc",
          "--version",
          "--help");

  private final List<String> args;
  private int next;

  private Optional<String> profile = Optional.empty();
  private Optional<String> sandbox = Optional.empty();
  private Optional<OutputFormat> output = Optional.empty();
  private Optional<String> api = Optional.empty();
  private Optional<String> storage = Optional.empty();
  private Optional<String> auth = Optional.empty();
  private Optional<String> credentialsFile = Optional.empty();
  private Optional<String> credentialsVariable = Optional.empty();
  private KeyringKind keyring = KeyringKind.MEMORY;
  private ColorMode color = ColorMode.AUTO;
  private int verbosity;
  private boolean quiet;
  private boolean ephemeral;
  private boolean nonInteractive;
  private boolean readOnly;
  private boolean startFile = true;
  private boolean version;
  private boolean help;
  private boolean keepGoing;
  private final List<String> definitions = new ArrayList<>();
  private final List<String> evals = new ArrayList<>();

  private OptionParser(List<String> args) {
    this.args = args;
  }

  static Options parse(List<String> args) {
    return new OptionParser(args).parse();
  }

  private Options parse() {
    while (next < args.size() && isOption(args.get(next))) {
      var word = args.get(next++);
      if (word.equals("--")) {
        break;
      }
      take(word);
    }
    var settings =
        new Settings(
            output,
            color,
            quiet,
            verbosity,
            nonInteractive,
            readOnly,
            ephemeral,
            keyring,
            new CredentialChoice(credentialsFile, credentialsVariable),
            new EndpointChoice(api, storage, auth));
    var words = List.copyOf(args.subList(next, args.size()));
    var scripts = new ScriptOptions(keepGoing, definitions);
    return new Options(settings, profile, sandbox, evals, words, scripts, startFile, version, help);
  }

  private static boolean isOption(String word) {
    return word.length() > 1 && word.charAt(0) == '-';
  }

  private void take(String word) {
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    var name = equals < 0 ? word : word.substring(0, equals);
    var value = equals < 0 ? null : word.substring(equals + 1);
    if (name.equals("--sandbox")) {
      sandbox = Optional.of(store(value == null ? "charm" : value));
    } else if (word.startsWith("-D") && word.length() > 2) {
      definitions.add(word.substring(2));
    } else if (!takeSwitch(name, value)) {
      takeValue(name, value);
    }
  }

  /** Returns whether the option is one that stands for itself. */
  private boolean takeSwitch(String name, @Nullable String value) {
    switch (name) {
      case "--ephemeral" -> ephemeral = true;
      case "-q", "--quiet" -> quiet = true;
      case "-v", "--verbose" -> verbosity += 1;
      case "-vv" -> verbosity += 2;
      case "-vvv" -> verbosity += 3;
      case "--non-interactive" -> nonInteractive = true;
      case "--read-only" -> readOnly = true;
      case "--keep-going" -> keepGoing = true;
      case "--no-rc" -> startFile = false;
      case "--version" -> version = true;
      case "-h", "--help" -> help = true;
      default -> {
        return false;
      }
    }
    if (value != null) {
      throw wrong(name + " takes no value", "write " + name);
    }
    return true;
  }

  private void takeValue(String name, @Nullable String attached) {
    switch (name) {
      case "-p", "--profile" -> profile = value(name, attached);
      case "--api-url" -> api = value(name, attached);
      case "--storage-url" -> storage = value(name, attached);
      case "--auth-url" -> auth = value(name, attached);
      case "--credentials" -> credentialsFile = value(name, attached);
      case "--credentials-env" -> credentialsVariable = value(name, attached);
      case "--keyring" -> keyring = keyring(value(name, attached).orElseThrow());
      case "-e", "--eval" -> evals.add(value(name, attached).orElseThrow());
      case "-D" -> definitions.add(value(name, attached).orElseThrow());
      case "-o", "--output" -> output = value(name, attached).map(OutputFormat::parse);
      case "--color" -> color = ColorMode.parse(value(name, attached).orElseThrow());
      default -> throw unknown(name);
    }
  }

  private Optional<String> value(String name, @Nullable String attached) {
    if (attached != null) {
      return Optional.of(attached);
    }
    if (next >= args.size()) {
      throw wrong(name + " needs a value", "\"craftsh --help\" says which");
    }
    return Optional.of(args.get(next++));
  }

  private static String store(String name) {
    if (!name.equals("charm") && !name.equals("snap")) {
      throw wrong("--sandbox takes snap or charm, not \"" + name + "\"", "write --sandbox=snap");
    }
    return name;
  }

  private static KeyringKind keyring(String name) {
    return switch (name) {
      case "system" -> KeyringKind.SYSTEM;
      case "file" -> KeyringKind.FILE;
      case "memory" -> KeyringKind.MEMORY;
      default ->
          throw wrong(
              "--keyring takes system, file or memory, not \"" + name + "\"",
              "write --keyring file");
    };
  }

  private static ShellException unknown(String name) {
    var nearest = Nearest.to(name, NAMES);
    return wrong(
        "there is no option " + name,
        nearest.map(word -> "did you mean " + word + "? ").orElse("")
            + "usage: craftsh [options] [COMMAND [ARG...] | FILE.jsh [ARG...]]; see --help");
  }

  private static ShellException wrong(String why, String remedy) {
    return ShellException.usage(ErrorCodes.UNKNOWN_OPTION, "Cannot start craftsh", why, remedy);
  }
}
