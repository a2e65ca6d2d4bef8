package dev.craftsh.shell.command;

/**
 * A word of a command line that has no flag before it.
 *
 * @param name as in the usage line, and for {@link Invocation}
 * @param required whether at least one must be given
 * @param repeated whether several may be given
 * @param flag the flag that the stores' tools have in its place, without dashes; empty for none
 */
public record Argument(String name, Slot slot, boolean required, boolean repeated, String flag) {

  Argument(String name, Slot slot, boolean required, boolean repeated) {
    this(name, slot, required, repeated, "");
  }

  /** The place as a usage line shows it. */
  public String usage() {
    var text = name.toUpperCase(java.util.Locale.ROOT) + (repeated ? "..." : "");
    return required ? text : "[" + text + "]";
  }
}
