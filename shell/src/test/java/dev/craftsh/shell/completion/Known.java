package dev.craftsh.shell.completion;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One thing of each kind, some of them hostile. */
final class Known implements ShellFacts {
  @Override
  public LocalDate today() {
    return LocalDate.of(2026, 11, 22);
  }

  @Override
  public List<Proposal> profiles() {
    return described("mine", "evil\u001b[2J");
  }

  @Override
  public List<Proposal> declarations() {
    return described("counter");
  }

  @Override
  public List<Proposal> typed() {
    return described("-1");
  }

  @Override
  public List<Proposal> jobs() {
    return described("4");
  }

  @Override
  public List<Proposal> changes() {
    return described("77");
  }

  static List<Proposal> ofStore(StoreFacts.Kind kind, List<String> names) {
    return switch (kind) {
      case PACKAGES -> described("hello", "evil\u001b[2J", "evil\u202eolleh");
      case REVISIONS -> described("12", "3");
      case VERSIONS -> described("1.2");
      case CHANNELS -> described("latest/stable", "latest/candidate", "latest/beta", "latest/edge");
      case OPEN_CHANNELS -> described("latest/edge");
      case TRACKS -> described("2.0");
      case BASES -> described("24.04");
      case CATEGORIES -> described("games");
      case RESOURCES -> described("my-file");
      case RESOURCE_REVISIONS -> described("7");
      case IDENTITY -> List.of();
    };
  }

  private static List<Proposal> described(String... texts) {
    return Stream.of(texts).map(text -> new Proposal(text, "said\u0007 of it", true)).toList();
  }
}
