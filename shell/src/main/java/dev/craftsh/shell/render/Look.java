package dev.craftsh.shell.render;

import java.util.Optional;

/**
 * How one result is to be shown.
 *
 * @param format empty for what the shell was started with
 * @param wide whether a table may be wider than the screen
 * @param header whether CSV and TSV begin with the names of their columns
 * @param more what to do to see what a table had no room for
 * @param pacing how much of it at once
 * @param cells how much of a value a cell of a table shows, beside what the shell was started with
 */
public record Look(
    Optional<OutputFormat> format,
    boolean wide,
    boolean header,
    String more,
    Pacing pacing,
    Cells cells) {
  /** What a command line without options of its own gets. */
  public static final Look USUAL =
      new Look(Optional.empty(), false, true, " (--wide shows all)", Pacing.PATIENT, Cells.USUAL);

  /** For the value of Java code, which has no line to write options on. */
  public static final Look OF_JAVA =
      new Look(
          Optional.empty(),
          false,
          true,
          " (print(table(last)) shows all)",
          Pacing.ALWAYS,
          Cells.USUAL);

  /** The same in another format. */
  public Look in(OutputFormat other) {
    return new Look(Optional.of(other), wide, header, more, pacing, cells);
  }

  /** The same where the keys are written already. */
  public Look withoutHeader() {
    return new Look(format, wide, false, more, pacing, cells);
  }
}
