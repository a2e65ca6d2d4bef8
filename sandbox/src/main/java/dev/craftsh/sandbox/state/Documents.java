package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import dev.craftsh.sandbox.model.SignedDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Published assertions: of each kind, owner, subject and sequence the newest revision. */
public final class Documents {
  private final Table<SignedDocument> all;

  public Documents(Shelf shelf) {
    all = shelf.table("documents", SignedDocument.class);
  }

  public void put(SignedDocument one) {
    all.put(key(one.kind(), one.owner(), one.subject(), one.sequence()), one);
  }

  public @Nullable SignedDocument find(String kind, String owner, String subject, int sequence) {
    return all.get(key(kind, owner, subject, sequence));
  }

  /** In the order in which their subjects and sequences were published first. */
  public List<SignedDocument> of(String kind, String owner) {
    List<SignedDocument> own = new ArrayList<>();
    for (SignedDocument one : all.values()) {
      if (one.kind().equals(kind) && one.owner().equals(owner)) {
        own.add(one);
      }
    }
    return own;
  }

  /** Of every owner. */
  public List<SignedDocument> of(String kind) {
    List<SignedDocument> found = all.values();
    found.removeIf(one -> !one.kind().equals(kind));
    return found;
  }

  private static String key(String kind, String owner, String subject, int sequence) {
    return kind + " " + owner + " " + subject + " " + sequence;
  }
}
