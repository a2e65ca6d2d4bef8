package dev.craftsh.shell.result;

/** A cell that says with few marks what machines and screen readers are told in words. */
public interface Drawing {

  /** With any character that Unicode has. */
  String unicode();

  /** With ASCII alone. */
  String ascii();

  /** In words, for whoever does not look at it. */
  String words();

  /** How good it is. */
  default Tone tone() {
    return Tone.PLAIN;
  }
}
