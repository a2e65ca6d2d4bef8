package dev.craftsh.shell.engine;

import dev.craftsh.shell.prelude.Exits;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Has compiled code call {@link Exits} where it says {@code System.exit} and the like: whatever
 * would end the process that others are served by, or wait in it where nothing can end the wait.
 */
final class ExitGuard {
  private static final String TARGET = Exits.class.getName().replace('.', '/');

  /** What JShell has loops call where Java does not end threads; it would end all runs at once. */
  private static final String LOOK = "REPL/$Cancel$.stopCheck";

  /** Static methods; those that stand in have the same name and type. */
  private static final Set<String> ON_NOTHING =
      Set.of("java/lang/System.exit", "java/lang/System.console", LOOK);

  /** Methods of an object, which those that stand in take as their first argument. */
  private static final Set<String> ON_AN_OBJECT =
      Set.of("java/lang/Runtime.exit", "java/lang/Runtime.halt");

  private static final String TYPE_ON_AN_OBJECT = "(Ljava/lang/Runtime;I)V";

  /** How handles name a call on an object, and a static one. */
  private static final int CALLED_ON_OBJECT = 5;

  private static final int CALLED_STATICALLY = 6;

  private ExitGuard() {}

  /** The class with its calls led elsewhere; the same bytes when it has none. */
  static byte[] guarded(byte[] original) {
    byte[] code = original.clone();
    var constants = new ConstantTable(code);
    var others = new HashMap<Integer, Integer>();
    int owner = 0;
    for (int method : constants.methods()) {
      var called = constants.called(method);
      if (ON_NOTHING.contains(called) || ON_AN_OBJECT.contains(called)) {
        owner = owner == 0 ? constants.addClass(TARGET) : owner;
        lead(constants, method, owner, others);
      }
    }
    if (owner == 0) {
      return original;
    }
    if (!others.isEmpty()) {
      new MethodCode(code, constants).replace(others);
    }
    return constants.whole();
  }

  private static void lead(
      ConstantTable constants, int method, int owner, Map<Integer, Integer> others) {
    if (ON_NOTHING.contains(constants.called(method))) {
      constants.move(method, owner);
      return;
    }
    int other = constants.addMethod(owner, method, TYPE_ON_AN_OBJECT);
    constants.exchange(method, CALLED_ON_OBJECT, other, CALLED_STATICALLY);
    others.put(method, other);
  }
}
