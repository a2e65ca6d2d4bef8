package dev.craftsh.shell.session;

import dev.craftsh.shell.render.ColorMode;
import dev.craftsh.shell.render.OutputFormat;
import java.util.Optional;

/**
 * What the user chose for this shell.
 *
 * @param output the format asked for; empty for a table on a terminal and TSV elsewhere
 * @param quiet no talk but errors
 * @param verbosity 0 to 3
 * @param nonInteractive never ask
 * @param readOnly refuse what changes the store
 * @param ephemeral write nothing to disk
 */
public record Settings(
    Optional<OutputFormat> output,
    ColorMode color,
    boolean quiet,
    int verbosity,
    boolean nonInteractive,
    boolean readOnly,
    boolean ephemeral,
    KeyringKind keyring,
    CredentialChoice credentials,
    EndpointChoice endpoints) {

  /** What holds when no flag is given. */
  public static final Settings DEFAULT =
      new Settings(
          Optional.empty(),
          ColorMode.AUTO,
          false,
          0,
          false,
          false,
          false,
          KeyringKind.MEMORY,
          CredentialChoice.NONE,
          EndpointChoice.NONE);

  /** Where a login is kept. */
  public enum KeyringKind {
    SYSTEM,
    FILE,
    MEMORY
  }

  /**
   * Ready-made credentials that the flags point at.
   *
   * @param file from {@code --credentials}
   * @param variable from {@code --credentials-env}
   */
  public record CredentialChoice(Optional<String> file, Optional<String> variable) {
    public static final CredentialChoice NONE =
        new CredentialChoice(Optional.empty(), Optional.empty());

    boolean isNone() {
      return file.isEmpty() && variable.isEmpty();
    }
  }

  /** Addresses that the flags put in the place of a profile's. */
  public record EndpointChoice(
      Optional<String> api, Optional<String> storage, Optional<String> auth) {
    public static final EndpointChoice NONE =
        new EndpointChoice(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
