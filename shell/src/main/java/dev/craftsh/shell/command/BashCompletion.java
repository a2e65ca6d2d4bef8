package dev.craftsh.shell.command;

import java.util.ArrayList;
import java.util.List;

/** Writes the completion for bash. */
final class BashCompletion {
  private static final String HEAD =
      """
      # bash completion of craftsh; use it with: source <(craftsh completion bash)
      _craftsh() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
        local command='' words='' files='' i
        for ((i = 1; i < COMP_CWORD; i++)); do
          case ${COMP_WORDS[i]} in
            %s) ((i++)) ;;
            -*) ;;
            *) command=${COMP_WORDS[i]}; break ;;
          esac
        done
        case "$command $previous" in
      """;
  private static final String TAIL =
      """
        esac
        COMPREPLY=($(compgen -W "$words" -- "$current"))
        if [ -n "$files" ]; then
          compopt -o filenames 2>/dev/null
          COMPREPLY+=($(compgen -f -- "$current"))
        fi
      }
      complete -F _craftsh craftsh
      """;

  private final StringBuilder script = new StringBuilder();

  private BashCompletion() {}

  static String of(LauncherCompletion known) {
    var bash = new BashCompletion();
    bash.script.append(HEAD.replace("%s", String.join("|", known.valued())));
    bash.values("", known.options());
    bash.words("' '*", names(known), known.options(), true);
    for (var spec : known.commands()) {
      for (var name : LauncherCompletion.names(spec)) {
        bash.values(name, known.flags(spec));
        bash.words(
            "'" + name + " '*",
            known.choices(spec),
            known.flags(spec),
            LauncherCompletion.takesFiles(spec));
      }
    }
    return bash.script.append(TAIL).toString().stripTrailing();
  }

  private static List<String> names(LauncherCompletion known) {
    var names = new ArrayList<String>();
    known.commands().forEach(spec -> names.add(spec.name()));
    return names;
  }

  /** What follows each flag that takes a value. */
  private void values(String command, List<ShellFlag> flags) {
    for (var flag : flags) {
      if (flag.takesValue()) {
        var before = "'" + command + " ";
        var pattern = before + String.join("'|" + before, flag.spellings()) + "'";
        var choices = String.join(" ", flag.choices());
        var files = flag.files() ? " files=1" : "";
        script.append("    %s) words='%s'%s ;;%n".formatted(pattern, choices, files));
      }
    }
  }

  private void words(String pattern, List<String> choices, List<ShellFlag> flags, boolean files) {
    var plain = String.join(" ", choices);
    var dashed = new ArrayList<String>();
    flags.forEach(flag -> dashed.add(flag.name()));
    script.append(
        "    %s) case $current in -*) words='%s' ;; *) words='%s'%s ;; esac ;;%n"
            .formatted(pattern, String.join(" ", dashed), plain, files ? " files=1" : ""));
  }
}
