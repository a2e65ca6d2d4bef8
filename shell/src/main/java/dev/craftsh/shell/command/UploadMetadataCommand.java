package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.CellText;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.Symbol;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes what a package says about itself in the store. */
final class UploadMetadataCommand implements Command {
  /** So much of a text is shown beside the question. */
  private static final int BRIEF = 60;

  private static final CommandSpec SPEC =
      CommandSpec.named("upload-metadata")
          .summary("Change what a package says about itself: shows, asks, then sends")
          .argument("name", Slot.PACKAGE)
          .repeated("field=text", Slot.METADATA_FIELD)
          .flag("force", "also overwrite what somebody else edited in the store")
          .flag("yes", "do not ask")
          .example("upload-metadata hello summary=\"Says hello\" --yes")
          .example("upload-metadata hello description=@greeting.txt contact= --yes")
          .mutates()
          .gives(new DifferenceView())
          .needs(Need.LOGIN)
          .mayEnd(ExitStatus.CHANGED_MEANWHILE)
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var name = call.one("name");
    var namespace = call.session().profile().endpoints().namespace();
    var edit = new MetadataEdit(call.store(), namespace, name, wanted(call));
    var differences = edit.differences();
    if (!differences.isEmpty()) {
      for (var field : differences) {
        call.progress().phase(words(field));
      }
      int count = differences.size();
      Agreement.ask(
          call,
          "Change " + count + (count == 1 ? " field of " : " fields of ") + name,
          "Nothing was changed");
      edit.carryOut(differences, call.has("force"));
    }
    return Result.rows(new DifferenceView(), differences);
  }

  private static String words(MetadataEdit.Field field) {
    return field.field() + ": " + brief(field.before()) + " → " + brief(field.after());
  }

  private static String brief(Optional<String> text) {
    return text.map(known -> "\"" + CellText.brief(known, BRIEF) + "\"").orElse("nothing");
  }

  private static Map<String, Optional<String>> wanted(Invocation call) {
    Map<String, Optional<String>> wanted = new LinkedHashMap<>();
    for (var word : call.all("field=text")) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw wrong(
            "\"" + word + "\" does not say what the field shall be",
            "write FIELD=TEXT, or FIELD=@FILE for the text of a file; FIELD= takes it away");
      }
      var text = word.substring(equals + 1);
      var whole = text.startsWith("@") ? read(call, text.substring(1)) : text;
      wanted.put(
          word.substring(0, equals), whole.isEmpty() ? Optional.empty() : Optional.of(whole));
    }
    return wanted;
  }

  private static String read(Invocation call, String file) {
    try {
      return Files.readString(call.session().host().path(file)).stripTrailing();
    } catch (IOException unreadable) {
      throw ShellException.usage(
          ErrorCodes.FILE,
          "Cannot read " + file,
          String.valueOf(unreadable.getMessage()),
          "check its name; a text that begins with @ has to come from a file");
    }
  }

  private static ShellException wrong(String why, String remedy) {
    return ShellException.usage(ErrorCodes.ARGUMENTS, "Cannot run upload-metadata", why, remedy);
  }

  private static final class DifferenceView implements View<MetadataEdit.Field> {
    private static final Symbol NOTHING = new Symbol("-", "-", "nothing");

    @Override
    public List<Column<MetadataEdit.Field>> columns() {
      return List.of(
          Column.<MetadataEdit.Field>machines("name", MetadataEdit.Field::name)
              .saying("the package"),
          Column.<MetadataEdit.Field>of("field", MetadataEdit.Field::field)
              .saying("the store's name for it"),
          Column.<MetadataEdit.Field>of("before", MetadataEdit.Field::before)
              .shownAs(field -> orNothing(field.before()))
              .with(Column.Habit.VITAL)
              .optional()
              .saying("what stood there"),
          Column.<MetadataEdit.Field>people("", field -> Symbol.TO).with(Column.Habit.VITAL),
          Column.<MetadataEdit.Field>of("after", MetadataEdit.Field::after)
              .shownAs(field -> orNothing(field.after()))
              .with(Column.Habit.VITAL)
              .optional()
              .saying("what stands there now"));
    }

    @Override
    public String whenEmpty() {
      return "the store says so already";
    }

    private static Object orNothing(Optional<String> text) {
      return text.isPresent() ? text.get() : NOTHING;
    }
  }
}
