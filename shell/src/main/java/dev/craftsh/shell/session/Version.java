package dev.craftsh.shell.session;

/** Which craftsh this is. */
public final class Version {
  /** As in the build; the manifest is not read because opening the archive costs start-up time. */
  public static final String CURRENT = "0.1.0";

  private Version() {}
}
