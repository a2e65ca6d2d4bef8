package dev.craftsh.shell.script;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.engine.SnippetFailure.CompileError;
import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.engine.whole.Complaint;
import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.interpreter.JavaFailed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mistakes in a program that can be seen without running it. */
final class Findings {
  private final Program program;
  private final List<Finding> found = new ArrayList<>();

  Findings(Program program) {
    this.program = program;
  }

  /** Looks at the command lines: whether the commands exist and take such words. */
  void addCommands(CommandRegistry commands) {
    found.addAll(CommandFindings.of(program, commands));
  }

  /** Looks at Java that JShell would have to run. */
  void addUnrun() {
    found.addAll(UnrunJava.findings(program));
  }

  /** Adds what the compiler complained of. */
  void add(List<Complaint> complaints) {
    for (var complaint : complaints) {
      var place = complaint.place();
      var text = program.files().get(complaint.region()).text();
      var error =
          new CompileError(
              complaint.message(), place.line(), place.column(), complaint.endColumn());
      var start = new SourcePlace(place.file(), 1, 1);
      var failure = JavaFailed.of(error, text, start).failure();
      found.add(Finding.mistake(place, complaint.endColumn(), failure));
    }
  }

  /** All of them, in the order of the files' lines. */
  List<Finding> all() {
    var sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparing((Finding finding) -> finding.place().file())
            .thenComparing(finding -> finding.place().line())
            .thenComparing(finding -> finding.place().column()));
    return sorted;
  }

  /** Refuses to run a program with mistakes: says the first one, and how many there are. */
  void refuse() {
    if (found.isEmpty()) {
      return;
    }
    var all = all();
    var first = all.get(0);
    var failure = first.failure();
    int more = all.size() - 1;
    if (more > 0) {
      var remark = more + " more; see all with: craftsh check " + program.main().name();
      failure =
          withRemedy(
              failure, failure.remedy().isEmpty() ? remark : failure.remedy() + "; " + remark);
    }
    throw new Failed(failure.at(first.place().toString()));
  }

  private static Failure withRemedy(Failure failure, String remedy) {
    return new Failure(
        failure.code(),
        failure.what(),
        failure.why(),
        remedy,
        failure.details(),
        failure.requestId(),
        failure.status(),
        failure.cause());
  }
}
