package dev.craftsh.shell.testkit;

import dev.craftsh.shell.host.Prompter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A person who answers from a list, and remembers what was asked. */
public final class Answers implements Prompter {
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> questions = new ArrayList<>();

  public void add(String... texts) {
    answers.addAll(List.of(texts));
  }

  /** What was asked so far, in order. */
  public List<String> questions() {
    return questions;
  }

  @Override
  public Optional<String> ask(String question) {
    questions.add(question);
    return Optional.ofNullable(answers.poll());
  }

  @Override
  public Optional<char[]> secret(String question) {
    return ask(question).map(String::toCharArray);
  }
}
