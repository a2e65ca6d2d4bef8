package dev.craftsh.shell.completion;

/**
 * One way to go on.
 *
 * @param text the whole word as it shall stand in the line
 * @param description a few words beside it, or empty
 * @param last whether the word is finished with it, so that a blank may follow
 */
public record Proposal(String text, String description, boolean last) {

  static Proposal word(String text) {
    return new Proposal(text, "", true);
  }
}
