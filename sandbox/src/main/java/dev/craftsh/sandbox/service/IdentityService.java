package dev.craftsh.sandbox.service;

import com.google.gson.JsonObject;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Candid emulation: a caveat is discharged once somebody logged in on a page that the client
 * opens in a browser (contract/auth.md §5).
 */
public final class IdentityService implements AutoCloseable {
  /** The kind of the tokens that a wait ends with. */
  public static final String TOKEN_KIND = "macaroon";

  private static final Duration DISCHARGE_LIFE = Duration.ofHours(24);

  /** A caveat that somebody wants discharged. */
  static final class Wanted {
    private final byte[] id;
    private final byte[] key;
    private final boolean enveloped;

    Wanted(byte[] id, byte[] key, boolean enveloped) {
      this.id = id;
      this.key = key;
      this.enveloped = enveloped;
    }
  }

  private final SignIn signIn;
  private final Interactions interactions;
  private final BakeryCaveat caveats;
  private final Mint mint;
  private final Address address;
  private final Clock clock;
  private final Journal journal;

  IdentityService(
      SignIn signIn,
      Interactions interactions,
      BakeryCaveat caveats,
      Mint mint,
      Address address,
      Clock clock,
      Journal journal) {
    this.signIn = signIn;
    this.interactions = interactions;
    this.caveats = caveats;
    this.mint = mint;
    this.address = address;
    this.clock = clock;
    this.journal = journal;
  }

  /** Begins a login for a caveat and gives the id of the interaction. */
  public String begin(byte[] caveatId, byte @Nullable [] payload) {
    return interactions.begin(wanted(caveatId, payload));
  }

  /** Discharges a caveat for whoever brings the token of a finished login. */
  public JsonObject discharge(
      byte[] caveatId, byte @Nullable [] payload, String kind, byte[] token) {
    Wanted wanted = wanted(caveatId, payload);
    String username = kind.equals(TOKEN_KIND) ? interactions.redeem(token) : null;
    if (username == null) {
      journal.note("refused a discharge: its token of kind '" + kind + "' is of no finished login");
      throw new Refusal(Reason.FORBIDDEN, "invalid token");
    }
    return discharge(wanted, username);
  }

  /** Whether there is such a login, still to be finished. */
  public void require(String interaction) {
    interactions.require(interaction);
  }

  /** Finishes a login. */
  public String logIn(String interaction, String email, String password, String otp) {
    interactions.require(interaction);
    String username;
    try {
      username = signIn.check(email, password, otp).account().username();
    } catch (Refusal no) {
      // Whoever answers shows the form again.
      throw no.with("login", List.of(interaction));
    }
    interactions.finish(interaction, username);
    return username;
  }

  /** Blocks until the login is finished; the token for the discharge. */
  public byte[] awaitToken(String interaction) {
    return interactions.await(interaction).token();
  }

  /** Blocks until the login is finished; the discharge itself, as older clients want it. */
  public JsonObject awaitDischarge(String interaction) {
    Interactions.Finished finished = interactions.await(interaction);
    return discharge(finished.wanted(), finished.username());
  }

  /** A root that this service wants discharged, by itself, before it answers. */
  public JsonObject ownRoot(boolean enveloped) {
    Limits limits = new Limits(List.of(), null, null, clock.instant().plus(DISCHARGE_LIFE));
    return mint.identityRoot(Purpose.IDENTITY, limits, enveloped);
  }

  private Wanted wanted(byte[] caveatId, byte @Nullable [] payload) {
    try {
      return new Wanted(caveatId, caveats.read(caveatId, payload), payload != null);
    } catch (Unverified no) {
      journal.note(
          "refused a discharge of a caveat "
              + Base64.getEncoder().encodeToString(Arrays.copyOf(caveatId, 8))
              + "...: "
              + no.getMessage());
      throw new Refusal(Reason.BAD_REQUEST, "cannot discharge: cannot decode the caveat id");
    }
  }

  private JsonObject discharge(Wanted wanted, String username) {
    Macaroon discharge =
        Macaroon.create(MacaroonFormat.V2, wanted.key, wanted.id, address.identityUrl())
            .addFirstParty(Conditions.declaredUser(username))
            .addFirstParty(Conditions.timeBefore(clock.instant().plus(DISCHARGE_LIFE)));
    return wanted.enveloped ? BakeryText.enveloped(discharge, null) : BakeryText.bare(discharge);
  }

  @Override
  public void close() {
    interactions.close();
  }
}
