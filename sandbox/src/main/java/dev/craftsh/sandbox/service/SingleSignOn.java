package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.macaroon.Caveat;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import dev.craftsh.client.macaroon.MalformedMacaroon;
import dev.craftsh.client.macaroon.SignatureChain;
import dev.craftsh.sandbox.state.Accounts;
import dev.craftsh.sandbox.state.StoredAccount;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Ubuntu One emulation: e-mail and password in, discharge out (contract/auth.md §6). */
public final class SingleSignOn {
  private final SignIn signIn;
  private final Accounts accounts;
  private final CaveatId caveatIds;
  private final Address address;
  private final Clock clock;
  private final Journal journal;

  SingleSignOn(
      SignIn signIn,
      Accounts accounts,
      SealedKey keys,
      Address address,
      Clock clock,
      Journal journal) {
    this.signIn = signIn;
    this.accounts = accounts;
    this.caveatIds = new CaveatId(keys);
    this.address = address;
    this.clock = clock;
    this.journal = journal;
  }

  /** Discharges the login caveat of a root; the answer is base64 and not bound yet. */
  public String discharge(String email, String password, @Nullable String otp, String caveatId) {
    StoredAccount account = signIn.check(email, password, otp);
    byte[] id = caveatId.getBytes(UTF_8);
    try {
      return discharge(id, caveatIds.read(id), account.account().id());
    } catch (Unverified no) {
      journal.note("refused a discharge: " + no.getMessage());
      throw new Refusal(Reason.INVALID_DATA, "Invalid request data")
          .with("caveat_id", List.of("This caveat is not for this service."));
    }
  }

  /** Gives a fresh discharge for an old one that is still genuine. */
  public String refresh(String discharge) {
    try {
      Macaroon old = Macaroon.fromBase64(discharge);
      byte[] key = caveatIds.read(old.identifier());
      String accountId = accountOf(old, key);
      StoredAccount account = accounts.byId(accountId);
      if (account == null || account.suspended()) {
        throw new Unverified("its account is suspended or gone");
      }
      return discharge(old.identifier(), key, accountId);
    } catch (Unverified | MalformedMacaroon no) {
      journal.note("refused a refresh: " + no.getMessage());
      throw new Refusal(Reason.INVALID_CREDENTIALS, "Provided email/password is not correct.");
    }
  }

  private String discharge(byte[] identifier, byte[] key, String accountId) {
    String host = address.own();
    return Macaroon.create(MacaroonFormat.V1, key, identifier, address.host())
        .addFirstParty(Conditions.text(host, "account", accountId))
        .addFirstParty(Conditions.text(host, "valid_since", clock.instant().toString()))
        .toBase64();
  }

  private String accountOf(Macaroon discharge, byte[] key) throws Unverified {
    SignatureChain chain =
        SignatureChain.begin(SignatureChain.deriveKey(key), discharge.identifier());
    Conditions conditions = new Conditions(address.own());
    for (Caveat caveat : discharge.caveats()) {
      chain = chain.then(caveat);
      String text = caveat.idText().orElse("");
      conditions.add(new MacaroonVerifier.Condition(text, true), true);
    }
    String account = conditions.account();
    if (account == null || !chain.matches(discharge.signature())) {
      throw new Unverified("it is bound, changed or foreign");
    }
    return account;
  }
}
