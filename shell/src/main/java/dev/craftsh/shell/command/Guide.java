package dev.craftsh.shell.command;

/** Shows newcomers around; implemented above the commands. */
public interface Guide {

  /** Where nobody does. */
  Guide NONE =
      () -> {
        throw new IllegalStateException("nobody shows around in this shell");
      };

  /** Walks until the end, or until the person leaves. */
  void walk();
}
