package dev.craftsh.shell.engine;

import dev.craftsh.shell.engine.GuardedCode.Looks;
import dev.craftsh.shell.prelude.Exits;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Leads one method's calls to {@link Exits}, and adds looks where it begins and where it loops. */
final class GuardedMethod extends MethodVisitor {
  private static final String TARGET = Exits.class.getName().replace('.', '/');
  private static final String LOOK = "stopCheck";

  /** What JShell has loops call where Java does not end threads; it would end all runs at once. */
  private static final String JSHELLS_LOOK = "REPL/$Cancel$." + LOOK;

  /** Static methods; those that stand in have the same name and type. */
  private static final Set<String> ON_NOTHING =
      Set.of("java/lang/System.exit", "java/lang/System.console", JSHELLS_LOOK);

  /** Methods of an object, which those that stand in take as their first argument. */
  private static final Set<String> ON_AN_OBJECT =
      Set.of("java/lang/Runtime.exit", "java/lang/Runtime.halt");

  private final Looks looks;
  private final Set<Label> passed = new HashSet<>();

  GuardedMethod(MethodVisitor next, Looks looks) {
    super(Opcodes.ASM9, next);
    this.looks = looks;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    if (looks != Looks.NOWHERE) {
      look();
    }
  }

  private void look() {
    super.visitMethodInsn(Opcodes.INVOKESTATIC, TARGET, LOOK, "()V", false);
  }

  @Override
  public void visitLabel(Label label) {
    passed.add(label);
    super.visitLabel(label);
  }

  @Override
  public void visitJumpInsn(int instruction, Label place) {
    lookIfBack(place);
    super.visitJumpInsn(instruction, place);
  }

  /** Every loop has a jump back. */
  private void lookIfBack(Label place) {
    if (looks == Looks.AT_BEGIN_AND_IN_LOOPS && passed.contains(place)) {
      look();
    }
  }

  @Override
  public void visitMethodInsn(
      int instruction, String owner, String name, String type, boolean ofInterface) {
    var method = owner + '.' + name;
    if (ON_NOTHING.contains(method)) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, TARGET, name, type, false);
    } else if (ON_AN_OBJECT.contains(method)) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, TARGET, name, onObject(type), false);
    } else {
      super.visitMethodInsn(instruction, owner, name, type, ofInterface);
    }
  }

  private static String onObject(String type) {
    return "(Ljava/lang/Runtime;" + type.substring(1);
  }

  @Override
  public void visitInvokeDynamicInsn(String name, String type, Handle maker, Object... arguments) {
    var led = arguments.clone();
    for (int i = 0; i < led.length; i++) {
      if (led[i] instanceof Handle method) {
        led[i] = led(method);
      }
    }
    super.visitInvokeDynamicInsn(name, type, maker, led);
  }

  /** What {@code System::exit} and the like name. */
  private static Handle led(Handle named) {
    var method = named.getOwner() + '.' + named.getName();
    if (!ON_NOTHING.contains(method) && !ON_AN_OBJECT.contains(method)) {
      return named;
    }
    var type = ON_NOTHING.contains(method) ? named.getDesc() : onObject(named.getDesc());
    return new Handle(Opcodes.H_INVOKESTATIC, TARGET, named.getName(), type, false);
  }
}
