package dev.craftsh.shell.session;

import dev.craftsh.client.auth.Secret;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.host.Prompter;
import java.util.Arrays;

/** What a session asks the person in front of it: one question at a time, whoever asks. */
final class Questions {
  private final Host host;
  private final Settings settings;
  private final Object asking = new Object();
  private volatile Prompter prompter;

  Questions(Host host, Settings settings) {
    this.host = host;
    this.settings = settings;
    prompter = host.prompter();
  }

  void through(Prompter better) {
    prompter = better;
  }

  /** Jobs have nobody in front of them. */
  boolean possible() {
    return !settings.nonInteractive()
        && host.terminals().in()
        && !Background.holdsAny(Thread.currentThread());
  }

  String ask(String question, String flag) {
    requirePossible(question, flag);
    synchronized (asking) {
      return prompter.ask(question).orElseThrow(() -> unanswered(question, flag));
    }
  }

  Secret secret(String question, String flag) {
    requirePossible(question, flag);
    char[] typed;
    synchronized (asking) {
      typed = prompter.secret(question).orElseThrow(() -> unanswered(question, flag));
    }
    var secret = Secret.of(typed);
    Arrays.fill(typed, '\0');
    return secret;
  }

  private void requirePossible(String question, String flag) {
    if (!possible()) {
      throw unanswered(question, flag);
    }
  }

  private static ShellException unanswered(String question, String flag) {
    return ShellException.answerNeeded(question.strip(), flag);
  }
}
