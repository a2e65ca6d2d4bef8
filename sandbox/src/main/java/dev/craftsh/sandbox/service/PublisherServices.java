package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.memory.Memory;
import dev.craftsh.sandbox.state.Accounts;
import dev.craftsh.sandbox.state.Documents;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.Profiles;
import java.time.Clock;

/** What publishers do beside uploading and releasing. */
public final class PublisherServices {
  private final AccountSettings settings;
  private final Registrations registrations;
  private final Names names;
  private final AccountKeys keys;
  private final SignedDocuments signed;
  private final Gating gating;
  private final Developers developers;
  private final PackageMetadata metadata;
  private final PackageMedia media;
  private final Tracks tracks;
  private final Collaborators collaborators;
  private final Metrics metrics;
  private final Documents documents;

  PublisherServices(
      Memory memory, Accounts accounts, Packages packages, Chance chance, Clock clock) {
    Profiles profiles = new Profiles(memory.shelf("profiles"));
    settings = new AccountSettings(profiles, clock);
    registrations = new Registrations(packages, profiles, settings, clock);
    names = new Names(packages, chance, clock, registrations);
    keys = new AccountKeys(profiles, clock);
    documents = new Documents(memory.shelf("documents"));
    signed = new SignedDocuments(documents, keys, new Drafts(packages), clock);
    gating = new Gating(names, packages, documents, keys, clock);
    developers = new Developers(names, packages, accounts, documents, keys, clock);
    metadata = new PackageMetadata(names, packages);
    media = new PackageMedia(names, packages);
    tracks = new Tracks(names, packages, clock);
    collaborators = new Collaborators(names, packages, clock);
    metrics = new Metrics(names, packages, clock);
  }

  Documents documents() {
    return documents;
  }

  public Names names() {
    return names;
  }

  public Registrations registrations() {
    return registrations;
  }

  public AccountSettings settings() {
    return settings;
  }

  public AccountKeys keys() {
    return keys;
  }

  public SignedDocuments signed() {
    return signed;
  }

  public Gating gating() {
    return gating;
  }

  public Developers developers() {
    return developers;
  }

  public PackageMetadata metadata() {
    return metadata;
  }

  public PackageMedia media() {
    return media;
  }

  public Tracks tracks() {
    return tracks;
  }

  public Collaborators collaborators() {
    return collaborators;
  }

  public Metrics metrics() {
    return metrics;
  }
}
