package dev.craftsh.sandbox.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.assertion.Assertion;
import dev.craftsh.sandbox.assertion.MalformedAssertion;
import dev.craftsh.sandbox.model.Collaborator;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.SignedDocument;
import dev.craftsh.sandbox.state.Accounts;
import dev.craftsh.sandbox.state.Documents;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredAccount;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signed list of a snap's developers, which is what makes them collaborators. */
public final class Developers {
  private static final String KIND = "snap-developer";

  private final Names names;
  private final Packages packages;
  private final Accounts accounts;
  private final Documents documents;
  private final AccountKeys keys;
  private final Clock clock;

  Developers(
      Names names,
      Packages packages,
      Accounts accounts,
      Documents documents,
      AccountKeys keys,
      Clock clock) {
    this.names = names;
    this.packages = packages;
    this.accounts = accounts;
    this.documents = documents;
    this.keys = keys;
    this.clock = clock;
  }

  /** The headers of the list. */
  public JsonObject list(Caller caller, String snapId) {
    String name = names.nameOf(Namespace.SNAP, snapId);
    caller.needs(Right.VIEW_COLLABORATORS, Namespace.SNAP, name);
    StoredPackage snap = names.shared(caller, Namespace.SNAP, name);
    SignedDocument known = documents.find(KIND, snap.id(), "", 0);
    if (known == null) {
      throw new Refusal(Reason.NO_DEVELOPERS, "The snap '" + name + "' has no developers yet.");
    }
    try {
      return Assertion.parse(known.text()).headers();
    } catch (MalformedAssertion changedOnDisk) {
      throw new IllegalStateException(changedOnDisk);
    }
  }

  /** Takes a new list that the publisher signed. */
  public JsonObject replace(
      Caller caller, String snapId, String text, boolean ignoreRevokedUploads) {
    String name = names.nameOf(Namespace.SNAP, snapId);
    caller.needs(Right.MANAGE_COLLABORATORS, Namespace.SNAP, name);
    StoredPackage snap = names.own(caller, Namespace.SNAP, name);
    Assertion assertion = keys.signed(caller, text, KIND);
    if (!snap.id().equals(assertion.text("snap-id"))
        || !caller.account().id().equals(assertion.text("publisher-id"))) {
      throw unfit("it is about another snap or of another publisher");
    }
    List<Collaborator> developers = developers(caller, assertion.headers());
    return packages.within(
        snap,
        locked -> {
          if (!ignoreRevokedUploads) {
            refuseRevokedUploads(locked, developers);
          }
          put(locked, assertion, text);
          for (Collaborator one : locked.collaborators()) {
            locked.removeCollaborator(one.account().id());
          }
          developers.forEach(locked::add);
          return assertion.headers();
        });
  }

  private void put(StoredPackage snap, Assertion assertion, String text) {
    int revision = Drafts.number(assertion.text("revision"), 0, "revision");
    SignedDocument before = documents.find(KIND, snap.id(), "", 0);
    if (before != null && before.revision() >= revision) {
      throw unfit("its revision has to be larger than " + before.revision());
    }
    documents.put(new SignedDocument(KIND, snap.id(), "", 0, revision, text, clock.instant()));
  }

  private List<Collaborator> developers(Caller caller, JsonObject headers) {
    List<Collaborator> all = new ArrayList<>();
    if (!(headers.get("developers") instanceof JsonArray list)) {
      return all;
    }
    for (JsonElement one : list) {
      JsonObject developer = one instanceof JsonObject map ? map : new JsonObject();
      String id = Gating.text(developer, "developer-id");
      StoredAccount account = id == null ? null : accounts.byId(id);
      Instant since = time(Gating.text(developer, "since"));
      if (account == null || since == null) {
        throw unfit("a developer is not an account of this store, or has no since");
      }
      Instant until = time(Gating.text(developer, "until"));
      all.add(new Collaborator(account.account(), since, caller.account().id(), until));
    }
    return all;
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      throw unfit("'" + text + "' is not a time");
    }
  }

  private static void refuseRevokedUploads(StoredPackage locked, List<Collaborator> staying) {
    List<String> leaving = new ArrayList<>();
    for (Collaborator one : locked.collaborators()) {
      String id = one.account().id();
      boolean stays = staying.stream().anyMatch(other -> other.account().id().equals(id));
      if (!stays && uploaded(locked, id)) {
        leaving.add(id);
      }
    }
    if (!leaving.isEmpty()) {
      throw new Refusal(
              Reason.REVOKED_UPLOADS, "The assertion would revoke uploads of its developers.")
          .with("developers", leaving);
    }
  }

  private static boolean uploaded(StoredPackage locked, String accountId) {
    for (Revision revision : locked.revisions()) {
      if (revision.createdBy().equals(accountId)) {
        return true;
      }
    }
    return false;
  }

  private static Refusal unfit(String why) {
    return new Refusal(Reason.UNFIT_REQUEST, "The assertion is not valid: " + why + ".");
  }
}
