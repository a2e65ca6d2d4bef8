package dev.craftsh.shell.engine.whole;

import dev.craftsh.shell.engine.CompilerWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Puts what the compiler says of generated source into the words and places of the script. */
final class Complaints {

  private Complaints() {}

  /** The complaints in the order of the script, one for each place. */
  static List<Complaint> of(
      GeneratedSource source, List<Diagnostic<? extends JavaFileObject>> errors) {
    var byPlace = new LinkedHashMap<String, Complaint>();
    for (var error : errors) {
      long position = error.getStartPosition();
      var origin = source.origin(position < 0 ? Math.max(0, error.getPosition()) : position);
      if (origin.isPresent() && !error.getMessage(Locale.ROOT).contains(InferredTypes.UNKNOWN)) {
        var complaint = complaint(source, error, origin.get());
        byPlace.putIfAbsent(complaint.region() + ":" + complaint.place(), complaint);
      }
    }
    return new ArrayList<>(byPlace.values());
  }

  private static Complaint complaint(
      GeneratedSource source,
      Diagnostic<? extends JavaFileObject> error,
      GeneratedSource.Origin origin) {
    var piece = origin.piece();
    var place = piece.at(origin.offset());
    int column = place.column() + 1;
    var end = source.origin(error.getEndPosition());
    if (end.isPresent() && end.get().piece().equals(piece)) {
      var last = piece.at(end.get().offset());
      int toLineEnd = place.column() + lengthOfLine(piece, origin.offset());
      column = Math.max(column, last.line() == place.line() ? last.column() : toLineEnd);
    }
    var words = CompilerWords.of(error.getMessage(Locale.ROOT)).replace(ScriptClass.NAME + ".", "");
    return new Complaint(piece.region(), place, column, words);
  }

  private static int lengthOfLine(JavaPiece piece, int from) {
    int end = piece.source().indexOf('\n', from);
    return (end < 0 ? piece.source().length() : end) - from;
  }
}
