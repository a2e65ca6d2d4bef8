package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.archive.BrokenFile;
import dev.craftsh.sandbox.archive.ComponentFile;
import dev.craftsh.sandbox.model.Content;
import dev.craftsh.sandbox.model.Digests;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.SnapComponent;
import dev.craftsh.sandbox.state.StoredPackage;
import dev.craftsh.sandbox.state.StoredUpload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a snap that come in files of their own (contract/store-api.md §5.3). */
final class Components {
  private Components() {}

  /**
   * Looks into the files that came along with a snap; they have no numbers yet.
   *
   * @param declared the types that the snap says, by name
   */
  static List<SnapComponent> examine(
      String snap, Map<String, String> declared, Map<String, StoredUpload> uploads)
      throws BrokenFile, IOException {
    List<SnapComponent> found = new ArrayList<>();
    for (Map.Entry<String, StoredUpload> one : new TreeMap<>(uploads).entrySet()) {
      String name = one.getKey();
      StoredUpload upload = one.getValue();
      var said = ComponentFile.read(upload.file(), snap, name, declared.get(name));
      Digests digests = Sums.all(upload.file());
      Content content = Content.ofUpload(upload.id(), upload.size(), digests.sha256());
      found.add(
          new SnapComponent(name, said.type(), said.version(), 0, digests.sha3_384(), content));
    }
    return found;
  }

  /** Gives each the next number of its own; the same file again keeps the one that it has. */
  static List<SnapComponent> numbered(StoredPackage locked, List<SnapComponent> found) {
    List<SnapComponent> numbered = new ArrayList<>();
    for (SnapComponent one : found) {
      int last = 0;
      SnapComponent same = null;
      for (Revision revision : locked.revisions()) {
        for (SnapComponent known : revision.components()) {
          boolean ofThatName = known.name().equals(one.name());
          last = ofThatName ? Math.max(last, known.revision()) : last;
          same = ofThatName && known.sha3_384().equals(one.sha3_384()) ? known : same;
        }
      }
      numbered.add(same != null ? same : one.numbered(last + 1));
    }
    return numbered;
  }
}
