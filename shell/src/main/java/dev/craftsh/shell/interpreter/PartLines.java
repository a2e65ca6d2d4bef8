package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.command.LineRunner;
import dev.craftsh.shell.result.Progress;
import dev.craftsh.shell.result.Result;
import java.util.List;

/** The command lines that other commands are made of. */
record PartLines(Interpreter interpreter) implements LineRunner {

  @Override
  public Result run(String line) {
    return interpreter.part(CommandWords.split(line), Progress.SILENT);
  }

  @Override
  public Result run(List<String> words, Progress progress) {
    return interpreter.part(words, progress);
  }

  @Override
  public void show(Result result, boolean first) {
    interpreter.display().again(result, first);
  }
}
