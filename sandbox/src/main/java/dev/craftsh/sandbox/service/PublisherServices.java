package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.memory.Memory;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.Profiles;
import java.time.Clock;

/** What publishers do beside uploading and releasing. */
public final class PublisherServices {
  private final AccountSettings settings;
  private final Registrations registrations;
  private final Names names;
  private final AccountKeys keys;
  private final PackageMetadata metadata;
  private final PackageMedia media;
  private final Tracks tracks;
  private final Collaborators collaborators;
  private final Metrics metrics;

  PublisherServices(Memory memory, Packages packages, Chance chance, Clock clock) {
    Profiles profiles = new Profiles(memory.shelf("profiles"));
    settings = new AccountSettings(profiles, clock);
    registrations = new Registrations(packages, profiles, settings, clock);
    names = new Names(packages, chance, clock, registrations);
    keys = new AccountKeys(profiles, clock);
    metadata = new PackageMetadata(names, packages);
    media = new PackageMedia(names, packages);
    tracks = new Tracks(names, packages, clock);
    collaborators = new Collaborators(names, packages, clock);
    metrics = new Metrics(names, packages, clock);
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
