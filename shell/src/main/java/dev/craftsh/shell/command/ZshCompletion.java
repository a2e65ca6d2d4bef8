package dev.craftsh.shell.command;

import java.util.ArrayList;
import java.util.List;

/** Writes the completion for zsh. */
final class ZshCompletion {
  private static final String HEAD =
      """
      #compdef craftsh
      # zsh completion of craftsh; use it with: source <(craftsh completion zsh)
      _craftsh() {
        local command='' previous=$words[CURRENT-1] files='' i
        local -a described choices
        for ((i = 2; i < CURRENT; i++)); do
          case $words[i] in
            (%s) ((i++)) ;;
            (-*) ;;
            (*) command=$words[i]; break ;;
          esac
        done
        case "$command $previous" in
      """;
  private static final String TAIL =
      """
        esac
        (( $#described )) && _describe 'craftsh' described
        (( $#choices )) && compadd -- $choices
        [[ -n $files ]] && _files
        return 0
      }
      if [ "$funcstack[1]" = _craftsh ]; then
        _craftsh "$@"
      else
        compdef _craftsh craftsh
      fi
      """;

  private final StringBuilder script = new StringBuilder();

  private ZshCompletion() {}

  static String of(LauncherCompletion known) {
    var zsh = new ZshCompletion();
    zsh.script.append(HEAD.replace("%s", String.join("|", known.valued())));
    zsh.values("", known.options());
    var commands = new ArrayList<String>();
    known.commands().forEach(spec -> commands.add(described(spec.name(), spec.summary())));
    zsh.places("' '*", commands, List.of(), known.options(), true);
    for (var spec : known.commands()) {
      for (var name : LauncherCompletion.names(spec)) {
        var flags = known.flags(spec);
        zsh.values(name, flags);
        boolean files = LauncherCompletion.takesFiles(spec);
        zsh.places("'" + name + " '*", List.of(), known.choices(spec), flags, files);
      }
    }
    return zsh.script.append(TAIL).toString().stripTrailing();
  }

  private static String described(String word, String summary) {
    return "'" + word + ":" + summary.replace("'", "'\\''") + "'";
  }

  private void values(String command, List<ShellFlag> flags) {
    for (var flag : flags) {
      if (flag.takesValue()) {
        var before = "'" + command + " ";
        var pattern = before + String.join("'|" + before, flag.spellings()) + "'";
        var choices = String.join(" ", flag.choices());
        var files = flag.files() ? " files=1" : "";
        script.append("    (%s) choices=(%s)%s ;;%n".formatted(pattern, choices, files));
      }
    }
  }

  private void places(
      String pattern,
      List<String> words,
      List<String> choices,
      List<ShellFlag> flags,
      boolean files) {
    var dashed = new ArrayList<String>();
    flags.forEach(flag -> dashed.add(described(flag.name(), flag.summary())));
    script.append("    (%s) if [[ $PREFIX == -* ]]; then%n".formatted(pattern));
    script.append("        described=(%s)%n".formatted(String.join(" ", dashed)));
    script.append("      else%n        described=(%s)".formatted(String.join(" ", words)));
    script.append(" choices=(%s)%s".formatted(String.join(" ", choices), files ? " files=1" : ""));
    script.append("\n      fi ;;\n");
  }
}
