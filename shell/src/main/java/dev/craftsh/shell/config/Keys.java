package dev.craftsh.shell.config;

import dev.craftsh.shell.config.Key.Effect;
import dev.craftsh.shell.config.Key.Spelling;
import dev.craftsh.shell.render.Bars;
import dev.craftsh.shell.render.ColorMode;
import dev.craftsh.shell.render.Ground;
import dev.craftsh.shell.render.OutputFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that can be chosen, in the order in which {@code --help} lists it. */
public final class Keys {
  private static final List<Key<?>> ALL = new ArrayList<>();

  public static final Key<String> PROFILE =
      add(Key.of("profile", new Text("a profile's name"), "charm"))
          .or("-p")
          .variables("CRAFTSH_PROFILE")
          .effect(Effect.NEXT_START)
          .says("NAME", "snap, charm, snap-staging, charm-staging, or one of yours");
  public static final Key<Optional<Sandbox>> SANDBOX =
      add(Key.of("sandbox", store(), Optional.<Sandbox>empty()))
          .effect(Effect.NEXT_START)
          .says(
              "STORE",
              "use an embedded store with example packages, logged in: snap or charm; off for none");
  public static final Key<Optional<String>> API_URL =
      address("api-url", "the store's address, instead of the profile's");
  public static final Key<Optional<String>> STORAGE_URL =
      address("storage-url", "where files are uploaded to");
  public static final Key<Optional<String>> AUTH_URL = address("auth-url", "where accounts log in");
  public static final Key<Boolean> ON_PREMISES =
      add(Key.of("on-premises", Switch.TYPE, false))
          .effect(Effect.WITH_PROFILE)
          .says("", "the address is of a company's own store of snaps");
  public static final Key<Boolean> OFFLINE =
      add(Key.of("offline", Switch.TYPE, false))
          .variables("CRAFTSH_OFFLINE")
          .says("", "ask nothing of the network; an embedded store still answers");
  public static final Key<Duration> CONNECT_TIMEOUT =
      add(Key.of("connect-timeout", Span.TYPE, Duration.ofSeconds(10)))
          .effect(Effect.NEXT_START)
          .says("TIME", "how long it may take until there is a connection; off for no limit");
  public static final Key<Duration> READ_TIMEOUT =
      add(Key.of("read-timeout", Span.TYPE, Duration.ofMinutes(1)))
          .effect(Effect.NEXT_START)
          .says("TIME", "how long a connection may be silent, either way; off for no limit");
  public static final Key<Duration> COMMAND_TIMEOUT =
      add(Key.of("command-timeout", Span.TYPE, Duration.ZERO))
          .says("TIME", "end a command that takes longer, with all its requests; off for no limit");
  public static final Key<Boolean> EPHEMERAL =
      add(Key.of("ephemeral", Switch.TYPE, false))
          .effect(Effect.NEXT_START)
          .says("", "write nothing to disk");
  public static final Key<Optional<String>> CREDENTIALS =
      add(Key.of("credentials", text("a file's name"), Optional.empty()))
          .effect(Effect.WITH_PROFILE)
          .says("FILE", "exported credentials in a file");
  public static final Key<Optional<String>> CREDENTIALS_ENV =
      add(Key.of("credentials-env", text("a variable's name"), Optional.empty()))
          .effect(Effect.WITH_PROFILE)
          .says("NAME", "exported credentials in an environment variable");
  public static final Key<KeyringKind> KEYRING =
      add(Key.of("keyring", Choice.of(KeyringKind.values()), KeyringKind.MEMORY))
          .effect(Effect.NEXT_START)
          .says(
              "KIND",
              "where a login is kept: memory (until the process ends), file or system (the desktop's keyring)");
  public static final Key<List<String>> EVAL =
      add(Key.of("eval", Texts.TYPE, List.of()))
          .or("-e")
          .effect(Effect.OPTION_ONLY)
          .says("TEXT", "run this; repeatable; shows the last value");
  public static final Key<List<String>> DEFINE =
      add(Key.of("define", Texts.TYPE, List.of()))
          .or("-D")
          .effect(Effect.OPTION_ONLY)
          .says("NAME=VALUE", "a parameter of the script; FILE.jsh --help lists them");
  public static final Key<Boolean> KEEP_GOING =
      add(Key.of("keep-going", Switch.TYPE, false))
          .says("", "go on after a failure in a script; ends with status 3");
  public static final Key<Optional<String>> RESUME =
      add(Key.of("resume", text("a run's name, or last"), Optional.<String>empty()))
          .effect(Effect.OPTION_ONLY)
          .says("RUN", "go on with a script that broke off; last: with the newest such run");
  public static final Key<Assumption> ASSUME =
      add(Key.of("assume", Choice.of(Assumption.values()), Assumption.NONE))
          .effect(Effect.OPTION_ONLY)
          .says("OUTCOME", "with --resume: applied or not-applied, where the store cannot tell");
  public static final Key<Optional<String>> LOG =
      add(Key.of("log", orOff("a file's name"), Optional.<String>empty()))
          .effect(Effect.NEXT_START)
          .says("FILE", "add what is done to a file, as JSON lines without secrets; off for none");
  public static final Key<Optional<OutputFormat>> OUTPUT =
      add(Key.of(
              "output", new Perhaps<>(Choice.of(OutputFormat.values()), "auto"), Optional.empty()))
          .or("-o")
          .says(
              "FORMAT",
              "table, json, ndjson, csv, tsv, yaml, markdown or vertical; auto: table on a terminal, else tsv");
  public static final Key<Optional<Integer>> MAX_COL_WIDTH =
      add(Key.of("max-col-width", new Perhaps<>(new Width(), "off"), Optional.<Integer>empty()))
          .says("N", "no column of texts in a table is wider; off: as wide as there is room");
  public static final Key<Boolean> TRUNCATE =
      add(Key.of("truncate", Switch.TYPE, true))
          .fixed("--no-truncate", "false")
          .says("", "whether tables cut texts; otherwise these go on in further lines");
  public static final Key<Boolean> QUIET =
      add(Key.of("quiet", Switch.TYPE, false))
          .or("-q")
          .says("", "nothing on standard error but errors");
  public static final Key<Bars> PROGRESS =
      add(Key.of("progress", Choice.of(Bars.values()), Bars.AUTO))
          .says("HOW", "auto: bars on a terminal, else lines; lines; or none");
  public static final Key<Integer> VERBOSE =
      add(Key.of("verbose", new Count(3), 0))
          .or("-v")
          .fixed("-vv", "2")
          .fixed("-vvv", "3")
          .effect(Effect.NEXT_START)
          .says("", "trace of requests on standard error, without secrets");
  public static final Key<Boolean> NON_INTERACTIVE =
      add(Key.of("non-interactive", Switch.TYPE, false))
          .says("", "never ask; a needed answer is an error naming its flag");
  public static final Key<Boolean> READ_ONLY =
      add(Key.of("read-only", Switch.TYPE, false))
          .variables("CRAFTSH_READ_ONLY")
          .says("", "refuse whatever changes the store");
  public static final Key<List<String>> ONLY_CHANNELS =
      add(Key.of("only-channels", new ChannelPatterns(), List.<String>of()))
          .says(
              "A,B", "refuse to change other channels than these, as in edge,*/beta; any for all");
  public static final Key<Integer> YES =
      add(Key.of("yes", new Agreed(), 0))
          .effect(Effect.NEXT_START)
          .says(
              "COUNT",
              "more than five packages in production may be changed, up to so many; ask for none");
  public static final Key<Optional<String>> RECORD =
      add(Key.of("record", text("a file's name"), Optional.<String>empty()))
          .effect(Effect.OPTION_ONLY)
          .says("FILE", "write down what the store answers, without secrets");
  public static final Key<Optional<String>> REPLAY =
      add(Key.of("replay", text("a file's name"), Optional.<String>empty()))
          .effect(Effect.OPTION_ONLY)
          .says("FILE", "answer from such a file: no store, no login, no network");
  public static final Key<Boolean> STRICT =
      add(Key.of("strict", Switch.TYPE, false))
          .effect(Effect.NEXT_START)
          .says("", "with --replay: fail when something recorded was not asked for");
  public static final Key<Boolean> DRY_RUN =
      add(Key.of("dry-run", Switch.TYPE, false))
          .effect(Effect.NEXT_START)
          .says("", "withhold whatever changes the store, and show what it would change");
  public static final Key<StartLines> RC =
      add(Key.of("rc", Choice.of(StartLines.values(), StartLines.ALWAYS), StartLines.PROMPT))
          .fixed("--no-rc", "never")
          .fixed("--norc", "never")
          .effect(Effect.NEXT_START)
          .says("WHEN", "begin with ~/.config/craftsh/rc.jsh: prompt, always or never");
  public static final Key<ColorMode> COLOR =
      add(Key.of("color", Choice.of(ColorMode.values()), ColorMode.AUTO))
          .says("WHEN", "auto, always or never");
  public static final Key<Ground> THEME =
      add(Key.of("theme", Choice.of(Ground.values()), Ground.AUTO))
          .variables("CRAFTSH_THEME")
          .says("GROUND", "colours for a dark or a light ground, or none; auto asks the terminal");
  public static final Key<Boolean> ACCESSIBLE =
      add(Key.of("accessible", Switch.TYPE, false))
          .variables("CRAFTSH_ACCESSIBLE", "ACCESSIBLE")
          .says("", "for screen readers: sentences and words, nothing drawn");
  public static final Key<String> PAGER =
      add(Key.of("pager", ProgramLine.TYPE, "less"))
          .fixed("--no-pager", "off")
          .variables("CRAFTSH_PAGER", "PAGER")
          .says("COMMAND", "shows what is taller than the screen; off for none");
  public static final Key<EditingMode> EDITING_MODE =
      add(Key.of("editing-mode", Choice.of(EditingMode.values()), EditingMode.EMACS))
          .says(
              "KEYS",
              "the keys of the prompt: emacs or vi; default: as the inputrc says, or emacs");
  public static final Key<String> INPUTRC =
      add(Key.of("inputrc", new Text("a file's name, or off"), "~/.inputrc"))
          .variables("INPUTRC")
          .effect(Effect.NEXT_START)
          .says("FILE", "more keys of the prompt, as other programs have them; off for none");
  public static final Key<Optional<String>> HISTORY_FILE =
      add(Key.of("history-file", orOff("a file's name"), Optional.<String>empty()))
          .variables("CRAFTSH_HISTORY_FILE")
          .effect(Effect.NEXT_START)
          .says(
              "FILE",
              "where typed lines are kept; off for nowhere; default: ~/.local/state/craftsh/history");
  public static final Key<Optional<String>> EDITOR =
      add(Key.of("editor", new Perhaps<>(new Text("a command line"), "auto"), Optional.empty()))
          .says("COMMAND", "the program that edit starts; auto: what VISUAL or EDITOR says");
  public static final Key<Boolean> SUGGESTIONS =
      add(Key.of("suggestions", Switch.TYPE, true))
          .fixed("--no-suggestions", "false")
          .says("", "whether the prompt shows how an earlier line went on");
  public static final Key<Boolean> TIPS =
      add(Key.of("tips", Switch.TYPE, true))
          .fixed("--no-tips", "false")
          .says("", "whether newcomers are given hints");
  public static final Key<Boolean> OS_COMMANDS =
      add(Key.of("os-commands", Switch.TYPE, false))
          .says("", "whether !COMMAND at the prompt runs a command of the operating system");
  public static final Key<Optional<String>> PROMPT =
      add(Key.of(
              "prompt",
              new Perhaps<>(new Text("the words of the prompt"), ""),
              Optional.<String>empty()))
          .says(
              "TEXT",
              "what the prompt says; {profile} {store} {user} {expires} {modes} stand in it");
  public static final Key<Duration> IDLE_TIMEOUT =
      add(Key.of("idle-timeout", Span.TYPE, Duration.ZERO))
          .effect(Effect.NEXT_START)
          .says("TIME", "forget the login when nothing was typed for so long, as in 1h30m");
  public static final Key<Boolean> VERSION =
      add(Key.of("version", Switch.TYPE, false))
          .effect(Effect.OPTION_ONLY)
          .says("", "say which craftsh this is");
  public static final Key<Boolean> HELP =
      add(Key.of("help", Switch.TYPE, false))
          .or("-h")
          .effect(Effect.OPTION_ONLY)
          .says("", "this page");

  private Keys() {}

  private static <T> Key<T> add(Key<T> key) {
    ALL.add(key);
    return key;
  }

  private static Key<Optional<String>> address(String name, String words) {
    return add(Key.of(name, text("an address"), Optional.<String>empty()))
        .effect(Effect.WITH_PROFILE)
        .says("URL", words);
  }

  private static ValueType<Optional<Sandbox>> store() {
    return new Perhaps<>(Choice.of(Sandbox.values(), Sandbox.CHARM), "off");
  }

  private static ValueType<Optional<String>> orOff(String what) {
    return new Perhaps<>(new Text(what), "off");
  }

  private static ValueType<Optional<String>> text(String what) {
    return new Perhaps<>(new Text(what), "");
  }

  /** All of them, in order. */
  public static List<Key<?>> all() {
    return ALL;
  }

  /** The key of that name, if the configuration file may hold it. */
  public static @Nullable Key<?> kept(String name) {
    for (var key : ALL) {
      if (key.kept() && key.name().equals(name)) {
        return key;
      }
    }
    return null;
  }

  /** The key of that name, if a profile may hold it. */
  public static @Nullable Key<?> ofProfiles(String name) {
    for (var key : ALL) {
      if (isOfProfiles(key) && key.name().equals(name)) {
        return key;
      }
    }
    return null;
  }

  /** The names of all keys that a profile may hold. */
  public static List<String> namesOfProfiles() {
    var names = new ArrayList<String>();
    for (var key : ALL) {
      if (isOfProfiles(key)) {
        names.add(key.name());
      }
    }
    return names;
  }

  private static boolean isOfProfiles(Key<?> key) {
    return (key.kept() || key.effect() == Effect.WITH_PROFILE) && key != PROFILE && key != SANDBOX;
  }

  /** An option: its key, and how it was spelled. */
  public record Option(Key<?> key, Spelling spelling) {}

  /** The option that is written so; null when there is none. */
  public static @Nullable Option option(String text) {
    for (var key : ALL) {
      for (var spelling : key.spellings()) {
        if (spelling.text().equals(text)) {
          return new Option(key, spelling);
        }
      }
    }
    return null;
  }
}
