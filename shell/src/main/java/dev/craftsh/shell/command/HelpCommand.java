package dev.craftsh.shell.command;

import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the commands or the topics, explains one or a key, or looks for a word. */
final class HelpCommand implements Command {
  private static final String TOPICS = "topics";
  private static final View<String> TOPIC_COLUMNS =
      () ->
          List.of(
              Column.<String>of("topic", topic -> topic).saying("the name of its page"),
              Column.<String>of("about", HelpTopics::title).saying("what it explains"));
  private static final CommandSpec SPEC =
      CommandSpec.named("help")
          .summary("List the commands, explain one or a key, list topics, find /WORD")
          .optional("subject", Slot.HELP)
          .flag("schema", "what JSON has of a command's result, or of all: keys, types, meaning")
          .example("help")
          .example("help release")
          .example("help topics")
          .example("help color")
          .example("help --schema status")
          .example("help /progressive")
          .gives(new SpecView())
          .gives("with --schema", new CommandSchema())
          .gives("with topics", TOPIC_COLUMNS)
          .gives("with /WORD", HelpSearch.COLUMNS)
          .gives("with a key", new ConfigView())
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var subject = call.optional("subject").orElse("");
    if (call.has("schema")) {
      return schema(subject, call.commands());
    }
    if (subject.isEmpty()) {
      return Result.rows(new SpecView(), specs(call.commands()));
    }
    if (subject.startsWith("/") && subject.length() > 1 && !SlashNames.has(subject)) {
      return found(subject.substring(1), call.commands());
    }
    var command = call.commands().find(subject);
    if (command.isPresent()) {
      var spec = command.get().spec();
      return Result.page(HelpPage.of(spec, Obstacle.of(spec, call.session())));
    }
    if (subject.equals(TOPICS)) {
      return Result.rows(TOPIC_COLUMNS, HelpTopics.NAMES);
    }
    if (HelpTopics.NAMES.contains(subject)) {
      return Result.page(HelpTopics.page(subject));
    }
    return key(subject, call);
  }

  private static Result key(String subject, Invocation call) {
    var key = Keys.kept(subject);
    if (key == null) {
      throw unknown(subject, call.commands());
    }
    var configuration = call.session().settings().configuration();
    return Result.one(new ConfigView(), new ConfigCommand.Row(key, configuration));
  }

  private static Result schema(String subject, CommandRegistry commands) {
    var specs = subject.isEmpty() ? specs(commands) : List.of(commands.get(subject).spec());
    return Result.rows(new CommandSchema(), CommandSchema.of(specs));
  }

  private static Result found(String word, CommandRegistry commands) {
    var hits = HelpSearch.of(word, commands);
    if (!hits.isEmpty()) {
      return Result.rows(HelpSearch.COLUMNS, hits);
    }
    throw none("Nothing in the help says \"" + word + "\"", "", word, commands);
  }

  private static ShellException unknown(String subject, CommandRegistry commands) {
    var why = "it is neither a command nor a topic nor a key";
    return none("There is no help on \"" + subject + "\"", why, subject, commands);
  }

  private static ShellException none(
      String what, String why, String word, CommandRegistry commands) {
    var known = new ArrayList<>(HelpTopics.NAMES);
    known.add(TOPICS);
    commands.names().forEach(known::add);
    for (var key : Keys.all()) {
      if (key.kept()) {
        known.add(key.name());
      }
    }
    Optional<String> nearest = Nearest.to(word, known);
    return ShellException.usage(
        ErrorCodes.VALUE,
        what,
        why,
        nearest.map(meant -> "did you mean \"help " + meant + "\"? ").orElse("")
            + "\"help\" lists all commands, \"help topics\" the topics");
  }

  private static List<CommandSpec> specs(CommandRegistry commands) {
    var specs = new ArrayList<CommandSpec>();
    for (var command : commands.commands()) {
      specs.add(command.spec());
    }
    return specs;
  }

  private static final class SpecView implements View<CommandSpec> {

    @Override
    public List<Column<CommandSpec>> columns() {
      return List.of(
          Column.<CommandSpec>of("command", CommandSpec::name).saying("its name"),
          Column.<CommandSpec>of("summary", CommandSpec::summary).saying("what it does"),
          Column.<CommandSpec>machines("usage", CommandSpec::usage).saying("which words go where"),
          Column.<CommandSpec>machines("aliases", CommandSpec::aliases)
              .saying("other spellings")
              .holding(Column.Kind.LIST),
          Column.<CommandSpec>machines("examples", CommandSpec::examples)
              .saying("lines that work")
              .holding(Column.Kind.LIST),
          Column.<CommandSpec>machines("mutates", CommandSpec::mutates)
              .saying("whether it changes what a store holds")
              .holding(Column.Kind.BOOLEAN));
    }
  }
}
