package dev.craftsh.shell.engine.whole;

import dev.craftsh.shell.engine.MemberShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The variables of the shell that a script uses, and when they are brought up to date. */
final class BoundNames {
  private static final String BOUND = "dev.craftsh.shell.prelude.Bound.";
  private static final List<Name> ALL =
      List.of(
          new Name("store", "dev.craftsh.client.StoreClient"),
          new Name("snaps", "dev.craftsh.client.StoreClient"),
          new Name("charms", "dev.craftsh.client.StoreClient"),
          new Name("session", "dev.craftsh.shell.session.Session"),
          new Name("args", "String[]"));

  private final List<Name> used = new ArrayList<>();
  private final List<Name> usedByMembers = new ArrayList<>();

  private record Name(String name, String type) {}

  /** {@code declared} are the script's own variables, which win. */
  BoundNames(List<JavaPiece> pieces, Survey survey, Set<String> declared) {
    for (var name : ALL) {
      if (declared.contains(name.name())) {
        continue;
      }
      for (var piece : pieces) {
        if (MemberShape.mentions(piece.source(), name.name())) {
          addTo(used, name);
          if (isMember(survey.shape(piece))) {
            addTo(usedByMembers, name);
          }
        }
      }
    }
  }

  private static void addTo(List<Name> names, Name name) {
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  static boolean isMember(Shape shape) {
    return shape.kind() == Shape.Kind.METHOD || shape.kind() == Shape.Kind.TYPE;
  }

  /** The fields that hold them. */
  String fields() {
    var fields = new StringBuilder();
    for (var name : used) {
      fields.append("static ").append(name.type()).append(' ').append(name.name()).append("; ");
    }
    return fields.toString();
  }

  /** The assignments before that piece: what it names has to be there, the rest may be. */
  String refresh(JavaPiece piece) {
    var assignments = new StringBuilder();
    for (var name : used) {
      if (MemberShape.mentions(piece.source(), name.name())) {
        assign(assignments, name, "()");
      } else if (usedByMembers.contains(name)) {
        assign(assignments, name, name.name().equals("store") ? "(store)" : "()");
      }
    }
    return assignments.toString();
  }

  private static void assign(StringBuilder assignments, Name name, String call) {
    assignments.append(name.name()).append(" = ").append(BOUND);
    assignments.append(name.name()).append(call).append("; ");
  }
}
