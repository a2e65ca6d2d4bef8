package dev.craftsh.shell.session;

import dev.craftsh.shell.config.Configuration;
import dev.craftsh.shell.config.Key;
import dev.craftsh.shell.config.KeyringKind;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.render.Appearance;
import dev.craftsh.shell.render.Bars;
import dev.craftsh.shell.render.Cells;
import dev.craftsh.shell.render.ColorMode;
import dev.craftsh.shell.render.Ground;
import dev.craftsh.shell.render.OutputFormat;
import java.util.Optional;
import java.util.OptionalInt;

/** What the user chose for this shell, as its parts ask for it; it may change while they work. */
public record Settings(Configuration configuration) implements Appearance {

  /** The value of a key that has no method of its own. */
  public <T> T get(Key<T> key) {
    return configuration.get(key);
  }

  @Override
  public Optional<OutputFormat> output() {
    return get(Keys.OUTPUT);
  }

  @Override
  public ColorMode color() {
    return get(Keys.COLOR);
  }

  @Override
  public Ground theme() {
    return get(Keys.THEME);
  }

  @Override
  public Cells cells() {
    var widest = get(Keys.MAX_COL_WIDTH);
    return new Cells(
        widest.isPresent() ? OptionalInt.of(widest.get()) : OptionalInt.empty(),
        !get(Keys.TRUNCATE));
  }

  @Override
  public boolean quiet() {
    return get(Keys.QUIET);
  }

  @Override
  public Bars bars() {
    return get(Keys.PROGRESS);
  }

  @Override
  public int verbosity() {
    return get(Keys.VERBOSE);
  }

  @Override
  public boolean accessible() {
    return get(Keys.ACCESSIBLE);
  }

  @Override
  public String pager() {
    return get(Keys.PAGER);
  }

  /** The same with another profile in use. */
  Settings in(Profile profile) {
    return new Settings(configuration.with(profile.choices()));
  }

  /** Never ask. */
  public boolean nonInteractive() {
    return get(Keys.NON_INTERACTIVE);
  }

  /** Refuse what changes the store. */
  public boolean readOnly() {
    return get(Keys.READ_ONLY);
  }

  /** Write nothing to disk. */
  public boolean ephemeral() {
    return get(Keys.EPHEMERAL);
  }

  /** How many packages may be changed in production unasked; empty when nobody said. */
  OptionalInt agreed() {
    int count = get(Keys.YES);
    return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
  }

  public KeyringKind keyring() {
    return get(Keys.KEYRING);
  }

  /** Whether ready-made credentials were pointed at. */
  boolean namesCredentials() {
    return get(Keys.CREDENTIALS).isPresent() || get(Keys.CREDENTIALS_ENV).isPresent();
  }
}
