package dev.craftsh.shell.command;

import java.util.List;

/** Writes the completion for fish. */
final class FishCompletion {
  private static final String HEAD =
      """
      # fish completion of craftsh; use it with: craftsh completion fish | source
      function __craftsh_command
          set -l words (commandline -opc)
          set -e words[1]
          while set -q words[1]
              switch $words[1]
                  case %s
                      set -e words[1]
                  case '-*'
                  case '*'
                      echo $words[1]
                      return
              end
              set -e words[1]
          end
      end
      function __craftsh_in
          contains -- (__craftsh_command) $argv
      end
      complete -c craftsh -f
      """;

  private final StringBuilder script = new StringBuilder();

  private FishCompletion() {}

  static String of(LauncherCompletion known) {
    var fish = new FishCompletion();
    fish.script.append(HEAD.replace("%s", String.join(" ", known.valued())));
    fish.flags("test -z (__craftsh_command)\"\"", known.options());
    var first = "test -z (__craftsh_command)\"\"";
    for (var spec : known.commands()) {
      fish.line(first, "-a " + spec.name() + " -d " + quoted(spec.summary()));
    }
    fish.line(first, "-F -k -a '(__fish_complete_suffix .jsh)'");
    for (var spec : known.commands()) {
      var in = "__craftsh_in " + String.join(" ", LauncherCompletion.names(spec));
      fish.flags(in, known.flags(spec));
      var choices = known.choices(spec);
      if (!choices.isEmpty()) {
        fish.line(in, "-a " + quoted(String.join(" ", choices)));
      }
      if (LauncherCompletion.takesFiles(spec)) {
        fish.line(in, "-F");
      }
    }
    return fish.script.toString().stripTrailing();
  }

  private void flags(String condition, List<ShellFlag> flags) {
    for (var flag : flags) {
      var line = new StringBuilder();
      for (var spelling : flag.spellings()) {
        line.append(line.isEmpty() ? "" : " ").append(named(spelling));
      }
      if (flag.takesValue()) {
        var choices = String.join(" ", flag.choices());
        line.append(flag.files() ? " -r -F" : " -x");
        line.append(choices.isEmpty() ? "" : " -a " + quoted(choices));
      }
      line(condition, line + " -d " + quoted(flag.summary()));
    }
  }

  /** Long ones, letters, and the few of several letters behind one dash. */
  private static String named(String spelling) {
    if (spelling.startsWith("--")) {
      return "-l " + spelling.substring(2);
    }
    return (spelling.length() == 2 ? "-s " : "-o ") + spelling.substring(1);
  }

  private void line(String condition, String rest) {
    script.append("complete -c craftsh -n ").append(quoted(condition)).append(' ');
    script.append(rest).append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
