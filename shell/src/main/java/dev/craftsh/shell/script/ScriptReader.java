package dev.craftsh.shell.script;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.engine.Completeness;
import dev.craftsh.shell.engine.MemberShape;
import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.interpreter.Classifier;
import dev.craftsh.shell.interpreter.LoadCall;
import dev.craftsh.shell.interpreter.Reading;
import dev.craftsh.shell.interpreter.Unfinished;
import dev.craftsh.shell.interpreter.Unit;
import dev.craftsh.shell.interpreter.UnitReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a script into its units by the grammar of the prompt; files that it loads are read where
 * they are loaded. Nothing is run, so the variables that decide what a line means are those that
 * the lines before it declare.
 */
final class ScriptReader {
  private final SourceFiles sources;
  private final Classifier classifier;
  private final Set<String> variables = new HashSet<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final List<ScriptUnit> units = new ArrayList<>();
  private final List<SourceFile> open = new ArrayList<>();
  private Optional<SourceFile> before = Optional.empty();

  ScriptReader(SourceFiles sources, CommandRegistry commands) {
    this.sources = sources;
    classifier = new Classifier(commands, variables::contains);
  }

  /** The same, where this file is loaded before the script. */
  ScriptReader after(Optional<SourceFile> first) {
    before = first;
    return this;
  }

  /** Reads the script; {@code declarations} are lines of Java that go before it. */
  Program read(SourceFile main, List<Unit> declarations) {
    files.add(main);
    if (before.isPresent()) {
      files.add(before.get());
      read(before.get(), files.size() - 1);
    }
    for (var declaration : declarations) {
      add(main, 0, declaration);
    }
    read(main, 0);
    return new Program(List.copyOf(files), List.copyOf(units));
  }

  private void read(SourceFile file, int region) {
    open.add(file);
    var reader = new UnitReader(file.text(), classifier, Completeness::of);
    for (var unit = next(file, reader); unit.isPresent(); unit = next(file, reader)) {
      var loaded = loadedBy(unit.get());
      if (loaded.isPresent()) {
        load(file, unit.get(), loaded.get());
      } else {
        add(file, region, unit.get());
      }
    }
    open.remove(open.size() - 1);
  }

  private static Optional<String> loadedBy(Unit unit) {
    return unit.reading() == Reading.JAVA ? LoadCall.of(unit.text()) : Optional.empty();
  }

  private void add(SourceFile file, int region, Unit unit) {
    if (unit.reading() == Reading.JAVA) {
      variables.addAll(new MemberShape(unit.text()).variables());
    }
    units.add(new ScriptUnit(region, place(file, unit), unit));
  }

  private void load(SourceFile loader, Unit unit, String name) {
    try {
      var file = sources.loaded(loader, name);
      refuseCycle(file);
      files.add(file);
      read(file, files.size() - 1);
    } catch (ShellException unreadable) {
      throw new PlacedFailure(place(loader, unit), Failures.of(unreadable));
    }
  }

  private void refuseCycle(SourceFile file) {
    for (int from = 0; from < open.size(); from++) {
      if (open.get(from).path().equals(file.path())) {
        var way = new StringBuilder();
        for (var step : open.subList(from, open.size())) {
          way.append(step.name()).append(" loads ");
        }
        throw ShellException.failed(
            ErrorCodes.LOAD_CYCLE,
            "Cannot load " + file.name() + " again",
            "it would load itself: " + way + file.name(),
            "move what both need into a third file");
      }
    }
  }

  private static Optional<Unit> next(SourceFile file, UnitReader reader) {
    try {
      return reader.next();
    } catch (Unfinished unfinished) {
      var place = new SourcePlace(file.name(), unfinished.line(), unfinished.column());
      throw new PlacedFailure(place, unfinished.failure());
    }
  }

  private static SourcePlace place(SourceFile file, Unit unit) {
    return new SourcePlace(file.name(), unit.line(), unit.column());
  }
}
