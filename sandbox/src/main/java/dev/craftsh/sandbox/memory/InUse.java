package dev.craftsh.sandbox.memory;

import java.io.IOException;
import java.nio.file.Path;

/** Somebody else has the directory. */
public final class InUse extends IOException {
  private static final long serialVersionUID = 1;

  InUse(Path directory) {
    super("the data in " + directory + " is in use by another sandbox");
  }
}
