package dev.craftsh.sandbox.service;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.assertion.Assertion;
import dev.craftsh.sandbox.assertion.MalformedAssertion;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.SignedDocument;
import dev.craftsh.sandbox.state.Documents;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which revisions of other snaps a snap approves, and builds signed by who made them. */
public final class Gating {
  private static final String VALIDATION = "validation";
  private static final String BUILD = "snap-build";

  private final Names names;
  private final Packages packages;
  private final Documents documents;
  private final AccountKeys keys;
  private final Clock clock;

  Gating(Names names, Packages packages, Documents documents, AccountKeys keys, Clock clock) {
    this.names = names;
    this.packages = packages;
    this.documents = documents;
    this.keys = keys;
    this.clock = clock;
  }

  /** The headers of all approvals that the gating snap gave. */
  public List<JsonObject> approvals(Caller caller, String snapId, boolean withRevoked) {
    StoredPackage gating = snap(caller, snapId, Right.VIEW_METADATA);
    List<JsonObject> all = new ArrayList<>();
    for (SignedDocument one : documents.of(VALIDATION, gating.id())) {
      JsonObject headers = headers(one);
      boolean revoked = "true".equals(headers.get("revoked").getAsString());
      if (withRevoked || !revoked) {
        String approved = headers.get("approved-snap-id").getAsString();
        StoredPackage known = packages.findById(Namespace.SNAP, approved);
        headers.addProperty("approved-snap-name", known == null ? null : known.name());
        headers.addProperty("required", true);
        all.add(headers);
      }
    }
    return all;
  }

  /** Takes an approval, or its revocation, that the publisher of the gating snap signed. */
  public JsonObject approve(Caller caller, String snapId, String text) {
    StoredPackage gating = snap(caller, snapId, Right.SIGN);
    Assertion assertion = keys.signed(caller, text, VALIDATION);
    try {
      requireAbout(assertion, gating);
      String approved = assertion.required("approved-snap-id");
      int revision = Drafts.number(assertion.required("approved-snap-revision"), 0, "revision");
      String revoked = assertion.required("revoked");
      StoredPackage known = packages.findById(Namespace.SNAP, approved);
      if (known == null || revision < 1 || !(revoked.equals("true") || revoked.equals("false"))) {
        throw AccountKeys.invalid("it approves no snap and revision that this store knows");
      }
      put(VALIDATION, gating.id(), approved, revision, assertion, text);
    } catch (MalformedAssertion malformed) {
      throw AccountKeys.invalid(malformed.text());
    }
    return assertion.headers();
  }

  /** Takes what the builder of a file signed about it. */
  public void sign(Caller caller, String snapId, String text) {
    StoredPackage built = snap(caller, snapId, Right.MANAGE_REVISIONS);
    Assertion assertion = keys.signed(caller, text, BUILD);
    try {
      requireAbout(assertion, built);
      assertion.required("snap-size");
      assertion.required("grade");
      put(BUILD, built.id(), assertion.required("snap-sha3-384"), 0, assertion, text);
    } catch (MalformedAssertion malformed) {
      throw AccountKeys.invalid(malformed.text());
    }
  }

  private void put(
      String kind, String owner, String subject, int sequence, Assertion assertion, String text) {
    int revision = Drafts.number(assertion.text("revision"), 0, "revision");
    SignedDocument before = documents.find(kind, owner, subject, sequence);
    if (before != null && before.revision() >= revision) {
      throw AccountKeys.invalid("its revision has to be larger than " + before.revision());
    }
    documents.put(
        new SignedDocument(kind, owner, subject, sequence, revision, text, clock.instant()));
  }

  private StoredPackage snap(Caller caller, String snapId, Right right) {
    String name = names.nameOf(Namespace.SNAP, snapId);
    caller.needs(right, Namespace.SNAP, name);
    return names.shared(caller, Namespace.SNAP, name);
  }

  private static void requireAbout(Assertion assertion, StoredPackage snap)
      throws MalformedAssertion {
    if (!assertion.required("snap-id").equals(snap.id())) {
      throw AccountKeys.invalid("its snap-id is another snap's");
    }
  }

  private static JsonObject headers(SignedDocument document) {
    try {
      return Assertion.parse(document.text()).headers();
    } catch (MalformedAssertion changedOnDisk) {
      throw new IllegalStateException(changedOnDisk);
    }
  }

  /** A text of a header; null when it is absent. */
  static @Nullable String text(JsonObject parent, String key) {
    JsonElement value = parent.get(key);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
  }
}
