package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.SnippetFailure.SnippetThrew;
import dev.craftsh.shell.engine.UserFrame;
import dev.craftsh.shell.interpreter.Interpreter;
import dev.craftsh.shell.interpreter.JavaFailed;
import dev.craftsh.shell.prelude.Preludes;
import dev.craftsh.shell.prelude.ScriptCode;
import dev.craftsh.shell.session.ExitRequested;
import java.util.ArrayList;
import java.util.List;

/** The Java of a script that was compiled whole; runs on the calling thread. */
final class CompiledSteps implements Steps {
  private final CompiledForm form;
  private final Program program;
  private final ScriptClasses classes;
  private final ScriptCode code;
  private final ClassLoader before;

  CompiledSteps(Interpreter interpreter, Program program, CompiledForm form) {
    this.form = form;
    this.program = program;
    classes = new ScriptClasses(form.classes());
    interpreter.engine().lend(classes);
    before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(classes);
    code = classes.code();
  }

  @Override
  public void run(int index) {
    try {
      code.carryOutStep(index);
    } catch (ExitRequested exit) {
      throw exit;
    } catch (Throwable thrown) {
      var place = program.units().get(index).place();
      var failure = new SnippetThrew(thrown, place.line(), frames(thrown));
      throw JavaFailed.of(failure, program.units().get(index).unit().text(), place);
    }
  }

  private List<UserFrame> frames(Throwable thrown) {
    var frames = new ArrayList<UserFrame>();
    for (var element : thrown.getStackTrace()) {
      if (ScriptClasses.isOfScript(element.getClassName()) && element.getLineNumber() > 0) {
        int region = form.region(element.getLineNumber());
        int line = element.getLineNumber() - form.bases().get(region);
        var method = UserFrame.method(element.getMethodName());
        if (line <= program.files().get(region).lines()) {
          frames.add(new UserFrame(program.files().get(region).name(), line, method));
        }
      }
    }
    return frames;
  }

  @Override
  public void close() {
    Thread.currentThread().setContextClassLoader(before);
    Preludes.unbind(classes);
  }
}
