package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.fault.Faults;
import dev.craftsh.sandbox.memory.Memory;
import dev.craftsh.sandbox.state.Accounts;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.Reviews;
import dev.craftsh.sandbox.state.Secrets;
import dev.craftsh.sandbox.state.StoredImages;
import dev.craftsh.sandbox.state.StoredInvites;
import dev.craftsh.sandbox.state.StoredLibraries;
import dev.craftsh.sandbox.state.Uploads;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** All services, wired to one memory. */
public final class Services implements AutoCloseable {
  private static final Duration LONGEST_LOGIN = Duration.ofMinutes(10);

  private final Memory memory;
  private final Address address = new Address();
  private final Journal journal = new Journal();
  private final Mint mint;
  private final Guard guard;
  private final IdentityService identity;
  private final SingleSignOn singleSignOn;
  private final Tokens tokens;
  private final Names names;
  private final UploadDesk uploadDesk;
  private final ReviewDesk reviews;
  private final Revisions revisions;
  private final Releases releases;
  private final Resources resources;
  private final Catalogue catalogue;
  private final CharmRefresh charmRefresh;
  private final Invitations invitations;
  private final PublisherServices publisher;
  private final Libraries libraries;
  private final ImageDesk images;
  private final ImageRegistry registry;
  private final PublicServices open;
  private final Control control;

  public Services(
      Memory memory,
      Chance chance,
      Secrets secrets,
      Accounts accounts,
      Packages packages,
      Uploads uploads,
      Reviews reviewsKept,
      Faults faults,
      Settings settings) {
    this.memory = memory;
    Clock clock = settings.clock();
    SealedKey keys = new SealedKey(secrets, chance);
    SignIn signIn = new SignIn(accounts, clock, journal);
    mint = new Mint(secrets, chance, address, keys);
    guard = new Guard(mint, accounts, address, clock, journal);
    singleSignOn = new SingleSignOn(signIn, accounts, keys, address, clock, journal);
    identity =
        new IdentityService(
            signIn,
            new Interactions(chance, LONGEST_LOGIN),
            new BakeryCaveat(keys, chance),
            mint,
            address,
            clock,
            journal);
    tokens = new Tokens(mint, packages, clock);
    publisher = new PublisherServices(memory, accounts, packages, chance, clock);
    names = publisher.names();
    uploadDesk = new UploadDesk(uploads, chance, settings.space());
    reviews =
        new ReviewDesk(
            names, packages, uploads, reviewsKept, faults, clock, settings.reviewPolls());
    releases = new Releases(names, packages, clock);
    revisions = new Revisions(names, packages, reviews, releases);
    resources = new Resources(names, packages, reviews, clock);
    catalogue = new Catalogue(packages, clock);
    charmRefresh = new CharmRefresh(catalogue, packages);
    invitations =
        new Invitations(
            names,
            packages,
            publisher.collaborators(),
            new StoredInvites(memory.shelf("invites")),
            chance,
            clock);
    libraries =
        new Libraries(names, packages, new StoredLibraries(memory.shelf("libraries")), chance);
    open = new PublicServices(catalogue, packages, uploads, publisher.documents(), chance);
    RegistryGuests guests = new RegistryGuests(chance);
    images = new ImageDesk(names, packages, address, guests);
    registry = new ImageRegistry(new StoredImages(memory.shelf("images")), guests, address);
    control = new Control(faults, accounts, secrets, settings.controlToken());
  }

  /**
   * What the owner of the store can choose.
   *
   * @param reviewPolls the how-many-th question about a review brings the verdict
   * @param space how much the storage takes
   * @param controlToken what opens the control endpoint; empty: there is none
   */
  public record Settings(Clock clock, int reviewPolls, Space space, String controlToken) {}

  /** How large a file may be, and how large all that are kept may be together; in bytes. */
  public record Space(long file, long all) {}

  public Address address() {
    return address;
  }

  public Journal journal() {
    return journal;
  }

  public Guard guard() {
    return guard;
  }

  public SingleSignOn singleSignOn() {
    return singleSignOn;
  }

  public IdentityService identity() {
    return identity;
  }

  public Mint mint() {
    return mint;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Names names() {
    return names;
  }

  public UploadDesk uploadDesk() {
    return uploadDesk;
  }

  public ReviewDesk reviews() {
    return reviews;
  }

  public Revisions revisions() {
    return revisions;
  }

  public Releases releases() {
    return releases;
  }

  public Resources resources() {
    return resources;
  }

  public Libraries libraries() {
    return libraries;
  }

  public ImageDesk images() {
    return images;
  }

  public ImageRegistry registry() {
    return registry;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public CharmRefresh charmRefresh() {
    return charmRefresh;
  }

  public Invitations invitations() {
    return invitations;
  }

  public PublisherServices publisher() {
    return publisher;
  }

  public PublicServices open() {
    return open;
  }

  public Control control() {
    return control;
  }

  /** Returns when all that any answer up to now may tell of is kept. */
  public void settle() throws IOException {
    memory.settle();
  }

  @Override
  public void close() {
    identity.close();
    reviews.close();
  }
}
