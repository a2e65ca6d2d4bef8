package dev.craftsh.shell.command;

/**
 * An option of a command.
 *
 * @param name without the dashes
 * @param letter the short form; a blank when there is none
 * @param valueName what follows it, empty when nothing does
 * @param repeated whether it may be given several times
 */
public record Flag(
    String name, char letter, String valueName, Slot slot, boolean repeated, String summary) {

  public boolean takesValue() {
    return !valueName.isEmpty();
  }

  /** The flag as a usage line shows it. */
  public String usage() {
    var text = "--" + name + (takesValue() ? " " + valueName : "");
    return "[" + text + "]" + (repeated ? "..." : "");
  }

  /** The flag as the list of flags shows it. */
  public String forms() {
    var text = "--" + name + (takesValue() ? " " + valueName : "");
    return letter == ' ' ? "    " + text : "-" + letter + ", " + text;
  }
}
