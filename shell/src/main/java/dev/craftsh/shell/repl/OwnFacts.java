package dev.craftsh.shell.repl;

import dev.craftsh.client.Namespace;
import dev.craftsh.shell.completion.Proposal;
import dev.craftsh.shell.completion.ShellFacts;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.session.Session;
import dev.craftsh.shell.workspace.Declaration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What Tab can list of one shell. */
final class OwnFacts implements ShellFacts {
  /** Older lines and changes are found by searching. */
  private static final int MOST = 50;

  private final Shell shell;

  OwnFacts(Shell shell) {
    this.shell = shell;
  }

  private Session session() {
    return shell.session();
  }

  @Override
  public List<Proposal> profiles() {
    var proposals = new ArrayList<Proposal>();
    for (var name : session().profiles().names()) {
      proposals.add(new Proposal(name, address(name), true));
    }
    return proposals;
  }

  private String address(String name) {
    try {
      return session().profiles().get(name).endpoints().api().toString();
    } catch (RuntimeException unusable) {
      return "cannot be used as it is";
    }
  }

  @Override
  public List<Proposal> declarations() {
    var names = new ArrayList<Proposal>();
    var ids = new ArrayList<Proposal>();
    for (var declaration : shell.interpreter().workspace().outlines()) {
      if (!declaration.isActive()) {
        continue;
      }
      if (!declaration.name().isEmpty() && declaration.kind() != Declaration.Kind.IMPORT) {
        names.add(new Proposal(declaration.name(), firstLine(declaration.source()), true));
      }
      ids.add(new Proposal(declaration.id(), firstLine(declaration.source()), true));
    }
    names.addAll(ids);
    return names;
  }

  @Override
  public List<Proposal> typed() {
    var lines = shell.interpreter().workspace().typed(true);
    var proposals = new ArrayList<Proposal>();
    for (int back = 1; back <= Math.min(MOST, lines.size()); back++) {
      var line = lines.get(lines.size() - back);
      proposals.add(new Proposal("-" + back, firstLine(line), true));
    }
    return proposals;
  }

  @Override
  public List<Proposal> jobs() {
    var proposals = new ArrayList<Proposal>();
    for (var job : shell.interpreter().jobs().all()) {
      var words = job.state() + ": " + job.line();
      proposals.add(new Proposal(String.valueOf(job.number()), words, true));
    }
    return proposals;
  }

  @Override
  public List<Proposal> changes() {
    var entries = shell.interpreter().journal().entries().all();
    var proposals = new ArrayList<Proposal>();
    for (int at = entries.size() - 1; at >= 0 && proposals.size() < MOST; at--) {
      var entry = entries.get(at);
      var words = entry.outcome() + ": " + firstLine(entry.line());
      proposals.add(new Proposal(String.valueOf(entry.number()), words, true));
    }
    return proposals;
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end) + " …";
  }

  @Override
  public Namespace namespace() {
    return session().profile().endpoints().namespace();
  }

  @Override
  public LocalDate today() {
    var clock = session().host().clock();
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
