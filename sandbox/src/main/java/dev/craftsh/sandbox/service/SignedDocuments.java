package dev.craftsh.sandbox.service;

import com.google.gson.JsonObject;
import dev.craftsh.sandbox.assertion.Assertion;
import dev.craftsh.sandbox.assertion.MalformedAssertion;
import dev.craftsh.sandbox.model.SignedDocument;
import dev.craftsh.sandbox.state.Documents;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Validation sets and confdb schemas: drafted here, signed by the publisher, published here. */
public final class SignedDocuments {
  /** Headers with their numbers as numbers, and the body that travels beside them. */
  public record Published(JsonObject headers, String body) {}

  private final Documents documents;
  private final AccountKeys keys;
  private final Drafts drafts;
  private final Clock clock;

  SignedDocuments(Documents documents, AccountKeys keys, Drafts drafts, Clock clock) {
    this.documents = documents;
    this.keys = keys;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** The caller's own ones; of each name the latest sequence, or all. */
  public List<Published> list(
      Caller caller, DocumentKind kind, @Nullable String name, boolean allSequences) {
    caller.needs(Right.SIGN);
    Map<String, SignedDocument> shown = new LinkedHashMap<>();
    for (SignedDocument one : documents.of(kind.type(), caller.account().id())) {
      if (name == null || name.equals(one.subject())) {
        String key = allSequences ? one.subject() + " " + one.sequence() : one.subject();
        SignedDocument before = shown.get(key);
        if (before == null || before.sequence() < one.sequence()) {
          shown.put(key, one);
        }
      }
    }
    List<Published> all = new ArrayList<>();
    for (SignedDocument one : shown.values()) {
      all.add(published(parse(one.text())));
    }
    return all;
  }

  /** Fills in what the publisher leaves to the store; the answer is to be signed. */
  public JsonObject build(Caller caller, DocumentKind kind, JsonObject editable) {
    caller.needs(Right.SIGN);
    JsonObject headers = editable.deepCopy();
    drafts.check(caller, kind, headers);
    SignedDocument before =
        documents.find(
            kind.type(),
            caller.account().id(),
            headers.get("name").getAsString(),
            Drafts.sequence(headers));
    headers.addProperty("type", kind.type());
    headers.addProperty("authority-id", caller.account().id());
    headers.addProperty("timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    headers.remove("revision");
    if (before != null) {
      headers.addProperty("revision", Integer.toString(before.revision() + 1));
    }
    if (kind == DocumentKind.VALIDATION_SET) {
      headers.addProperty("series", "16");
      drafts.nameIds(headers);
    }
    return headers;
  }

  /** Publishes what was signed with a registered key. */
  public Published publish(Caller caller, DocumentKind kind, String text) {
    caller.needs(Right.SIGN);
    Assertion assertion = keys.signed(caller, text, kind.type());
    Published published = published(assertion);
    drafts.check(caller, kind, published.headers());
    String name = published.headers().get("name").getAsString();
    int sequence = Drafts.sequence(published.headers());
    int revision = Drafts.number(assertion.text("revision"), 0, "revision");
    String owner = caller.account().id();
    SignedDocument before = documents.find(kind.type(), owner, name, sequence);
    if (before != null && before.revision() >= revision) {
      throw new Refusal(
          Reason.REVISION_CONFLICT,
          "Revision " + before.revision() + " of '" + name + "' is published already.");
    }
    documents.put(
        new SignedDocument(kind.type(), owner, name, sequence, revision, text, clock.instant()));
    return published;
  }

  private static Assertion parse(String text) {
    try {
      return Assertion.parse(text);
    } catch (MalformedAssertion changedOnDisk) {
      throw new IllegalStateException(changedOnDisk);
    }
  }

  private static Published published(Assertion assertion) {
    return new Published(Drafts.withNumbers(assertion.headers()), assertion.body());
  }
}
