package dev.craftsh.shell.command;

import dev.craftsh.shell.config.Choices;
import dev.craftsh.shell.config.Key;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.View;
import dev.craftsh.shell.session.Session;
import dev.craftsh.shell.workspace.Preferences;
import dev.craftsh.shell.workspace.Preferences.Feedback;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows or changes what holds until the shell ends. */
final class SetCommand implements Command {
  private static final View<Setting> COLUMNS =
      () ->
          List.of(
              Column.<Setting>of("setting", Setting::name).saying("its name"),
              Column.<Setting>of("value", Setting::value).saying("what holds"));
  private static final String DRY_RUN = "dry-run";
  private static final String DEFAULT = "-default";
  private static final CommandSpec SPEC =
      CommandSpec.named("set")
          .summary("Show or choose feedback, trace, editor, prompt, editing and dry runs")
          .optional("setting", Slot.SETTING)
          .any("value", Slot.SETTING_VALUE)
          .gives(COLUMNS)
          .example("set")
          .example("set feedback concise")
          .example("set trace full")
          .example("set editing vi")
          .example("set dry-run off")
          .build();

  /** A setting and its value; {@code -default} where nothing was chosen. */
  record Setting(String name, String value) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var preferences = call.workspace().preferences();
    var name = call.optional("setting");
    if (name.isPresent()) {
      var words = String.join(" ", call.all("value"));
      if (!words.isEmpty()) {
        choose(call, name.get(), words);
        return Result.nothing();
      }
    }
    var all = settings(preferences, call.session());
    return Result.rows(COLUMNS, name.isEmpty() ? all : List.of(one(all, name.get())));
  }

  private static void choose(Invocation call, String name, String words) {
    var preferences = call.workspace().preferences();
    boolean usual = words.equals(DEFAULT);
    switch (name) {
      case DRY_RUN -> dryRun(call, usual ? null : isOn(words));
      case "editing" ->
          hold(
              call,
              Keys.EDITING_MODE,
              usual ? null : Choices.parse(Keys.EDITING_MODE, words, "Cannot set that"));
      case "feedback" -> preferences.feedback(usual ? Feedback.NORMAL : feedback(words));
      case "trace" -> preferences.fullTrace(!usual && isFull(words));
      case "editor" -> preferences.editor(usual ? null : words);
      case "prompt" -> hold(call, Keys.PROMPT, usual ? null : Optional.of(words));
      default -> throw unknown(name);
    }
  }

  private static Setting one(List<Setting> all, String name) {
    for (var setting : all) {
      if (setting.name().equals(name)) {
        return setting;
      }
    }
    throw unknown(name);
  }

  private static ShellException unknown(String name) {
    return wrong(
        "there is no setting \"" + name + "\"",
        meant(name, "feedback", "trace", "editor", "prompt", "editing", DRY_RUN)
            + "choose feedback, trace, editor, prompt, editing or dry-run;"
            + " how results look is a matter of -o");
  }

  private static <T> void hold(Invocation call, Key<T> key, @Nullable T value) {
    call.session().settings().configuration().choose(key, value);
  }

  private static void dryRun(Invocation call, @Nullable Boolean on) {
    hold(call, Keys.DRY_RUN, on);
    call.session().dryRun().turn(call.session().settings().get(Keys.DRY_RUN));
  }

  private static Feedback feedback(String word) {
    for (var feedback : Feedback.values()) {
      if (word.equals(lower(feedback))) {
        return feedback;
      }
    }
    throw wrong(
        "\"" + word + "\" is no kind of feedback",
        meant(word, "verbose", "normal", "concise", "silent")
            + "choose verbose, normal, concise or silent");
  }

  private static boolean isFull(String word) {
    if (word.equals("full") || word.equals("short")) {
      return word.equals("full");
    }
    throw wrong(
        "\"" + word + "\" is no kind of trace",
        meant(word, "full", "short") + "choose full or short");
  }

  private static String meant(String typed, String... known) {
    return Nearest.to(typed, List.of(known)).map(word -> "did you mean " + word + "? ").orElse("");
  }

  private static ShellException wrong(String why, String remedy) {
    return ShellException.usage(ErrorCodes.VALUE, "Cannot set that", why, remedy);
  }

  private static boolean isOn(String word) {
    if (word.equals("on") || word.equals("off")) {
      return word.equals("on");
    }
    throw wrong("\"" + word + "\" is neither on nor off", "choose on or off");
  }

  private static List<Setting> settings(Preferences preferences, Session session) {
    var chosen = session.settings().configuration();
    return List.of(
        new Setting("feedback", lower(preferences.feedback())),
        new Setting("trace", preferences.fullTrace() ? "full" : "short"),
        new Setting("editor", preferences.editor().orElse(DEFAULT)),
        new Setting("prompt", chosen.get(Keys.PROMPT).orElse(DEFAULT)),
        new Setting("editing", chosen.text(Keys.EDITING_MODE)),
        new Setting(DRY_RUN, session.dryRun().rehearsal().isPresent() ? "on" : "off"));
  }

  private static String lower(Feedback feedback) {
    return feedback.name().toLowerCase(Locale.ROOT);
  }
}
