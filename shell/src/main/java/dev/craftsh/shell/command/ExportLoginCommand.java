package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words of the stores' official tools for a login in a file. */
final class ExportLoginCommand implements Command {
  private static final Map<String, String> FLAGS =
      Map.of(
          "--snaps", "--packages",
          "--charm", "--packages",
          "--acls", "--permissions",
          "--permission", "--permissions",
          "--channel", "--channels",
          "--expires", "--ttl");
  private static final CommandSpec SPEC =
      LoginLimits.flags(
              CommandSpec.named("export-login")
                  .summary("Log in and write the login to a new file, for CI")
                  .argument("file", Slot.FILE)
                  .option("email", ' ', "ADDRESS", Slot.FREE, "the account's e-mail address"))
          .example("export-login ci.login --email me@example.org")
          .example("export-login ci.login --email me@example.org --packages hello --ttl 30d")
          .gives(LoginCommand::columns)
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<String> translated(Session session, List<String> words) {
    if (words.isEmpty() || words.contains("--help") || words.contains("-h")) {
      return List.of();
    }
    var line = new ArrayList<String>(List.of("login"));
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      int equals = word.indexOf('=');
      boolean isFlag = word.startsWith("-");
      var flag = isFlag && equals > 0 ? word.substring(0, equals) : word;
      if (!isFlag) {
        line.addAll(List.of("--export", word));
      } else if (equals > 0) {
        line.add(FLAGS.getOrDefault(flag, flag) + word.substring(equals));
      } else if (i + 1 < words.size() && takesValue(flag)) {
        line.addAll(List.of(FLAGS.getOrDefault(flag, flag), words.get(++i)));
      } else {
        line.add(flag);
      }
    }
    return line;
  }

  /** What this shell does not know, the official tools may: all of theirs take one. */
  private static boolean takesValue(String flag) {
    return SPEC.flag(flag.replaceFirst("^--?", "")).map(Flag::takesValue).orElse(true);
  }

  /** Only a line without a file gets here, which the arguments refuse. */
  @Override
  public Result run(Invocation call) {
    return Result.nothing();
  }
}
