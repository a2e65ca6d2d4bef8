package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.command.LineRunner;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.result.Progress;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Session;
import java.util.List;

/** The command lines that other commands are made of. */
record PartLines(CommandCalls calls, Session session, Display display) implements LineRunner {

  @Override
  public Result run(String line) {
    return calls.part(CommandWords.split(line), session, Progress.SILENT);
  }

  @Override
  public Result run(List<String> words, Progress progress) {
    return calls.part(words, session, progress);
  }

  @Override
  public void show(Result result, boolean first) {
    display.again(result, first);
  }
}
