package dev.craftsh.shell.command;

import dev.craftsh.shell.bulk.Crew;
import dev.craftsh.shell.bulk.Item;
import dev.craftsh.shell.bulk.ResultFile;
import dev.craftsh.shell.bulk.Row;
import dev.craftsh.shell.bulk.Template;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.result.Progress;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** One run of {@code each}: the lines carried out by a crew, and what became of them. */
final class EachRun {
  private static final long KEEP_MILLIS = 1000;

  private final Invocation call;
  private final Template template;
  private final boolean changes;
  private final AtomicReferenceArray<Row> rows;
  private final Optional<ResultFile> file;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final Begun begun;
  private long kept;

  /** Which rows were begun. */
  private static final class Begun {
    private final AtomicIntegerArray marks;

    Begun(int size) {
      marks = new AtomicIntegerArray(size);
    }

    void set(int index) {
      marks.set(index, 1);
    }

    boolean get(int index) {
      return marks.get(index) != 0;
    }
  }

  EachRun(Invocation call, Template template, List<Item> items, List<List<String>> lines) {
    this.call = call;
    this.template = template;
    changes = call.commands().get(template.words().get(0)).spec().mutates();
    rows = new AtomicReferenceArray<>(items.size());
    begun = new Begun(items.size());
    for (int at = 0; at < items.size(); at++) {
      rows.set(at, Row.waiting(items.get(at), lines.get(at)));
    }
    file = call.optional("results").map(name -> new ResultFile(call.session().host().path(name)));
  }

  Result carryOut(int jobs) {
    if (changes) {
      var session = call.session();
      session.guard().expect(packages(), session.profile().endpoints().api());
    }
    var crew = new Crew(rows.length(), jobs, this::carryOutOne);
    keep();
    var ended = new Thread(this::keep, "craftsh-results");
    if (file.isPresent()) {
      Runtime.getRuntime().addShutdownHook(ended);
    }
    boolean all;
    try {
      all = call.session().stops().during(crew::work, crew::stop);
    } finally {
      call.progress().end();
      keep();
      forget(ended);
    }
    return new EachReport(standing(), template.places(), call.optional("results")).result(all);
  }

  /** How many packages the lines name; each line is about one where no argument is a package. */
  private int packages() {
    var arguments = call.commands().get(template.words().get(0)).spec().arguments();
    var names = new HashSet<String>();
    for (int at = 0; at < rows.length(); at++) {
      var words = rows.get(at).words();
      boolean named = !arguments.isEmpty() && arguments.get(0).slot() == Slot.PACKAGE;
      names.add(named && words.size() > 1 ? words.get(1) : String.join(" ", words));
    }
    return names.size();
  }

  private void carryOutOne(int index) {
    var row = rows.get(index);
    begun.set(index);
    try {
      row = row.done(call.lines().run(row.words(), Progress.SILENT));
    } catch (RuntimeException | Error thrown) {
      row = row.failed(Failures.of(thrown), changes);
      failed.incrementAndGet();
    }
    rows.set(index, row);
    tell();
  }

  private synchronized void tell() {
    var words = template.words().get(0);
    call.progress().counted(words, done.incrementAndGet(), rows.length(), failed.get());
    long now = call.session().host().clock().millis();
    if (file.isPresent() && now - kept >= KEEP_MILLIS) {
      kept = now;
      file.get().write(standing());
    }
  }

  private synchronized void keep() {
    file.ifPresent(results -> results.write(standing()));
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException already) {
      // The process ends already, and the hook is at work.
      return;
    }
  }

  /** What is known of each row now. */
  private List<Row> standing() {
    var all = new ArrayList<Row>();
    for (int at = 0; at < rows.length(); at++) {
      var row = rows.get(at);
      boolean open = row.result().isEmpty() && row.failure().isEmpty();
      all.add(open && begun.get(at) ? row.leftBehind(changes) : row);
    }
    return all;
  }
}
