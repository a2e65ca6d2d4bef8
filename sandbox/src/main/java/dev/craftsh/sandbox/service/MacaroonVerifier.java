package dev.craftsh.sandbox.service;

import dev.craftsh.client.macaroon.Caveat;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.SignatureChain;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks the signatures of a root macaroon and of the discharges beside it, and collects the
 * conditions that are then to be met (contract/auth.md §3.3).
 */
final class MacaroonVerifier {
  /** A first-party caveat, and whether it stood in a discharge. */
  record Condition(String text, boolean fromDischarge) {}

  private final Macaroon root;
  private final List<Macaroon> unused;
  private final List<Condition> conditions = new ArrayList<>();

  private MacaroonVerifier(Macaroon root, List<Macaroon> discharges) {
    this.root = root;
    this.unused = new ArrayList<>(discharges);
  }

  static List<Condition> verify(Macaroon root, List<Macaroon> discharges, byte[] rootKey)
      throws Unverified {
    MacaroonVerifier verifier = new MacaroonVerifier(root, discharges);
    SignatureChain end = verifier.walk(root, SignatureChain.deriveKey(rootKey), false);
    if (!end.matches(root.signature())) {
      throw new Unverified("the signature of the root is not one that this store made");
    }
    return verifier.conditions;
  }

  private SignatureChain walk(Macaroon macaroon, byte[] key, boolean isDischarge)
      throws Unverified {
    SignatureChain chain = SignatureChain.begin(key, macaroon.identifier());
    for (Caveat caveat : macaroon.caveats()) {
      if (caveat.isThirdParty()) {
        verifyDischarge(caveat, chain);
      } else {
        String text = caveat.idText().orElseThrow(() -> new Unverified("a caveat is not text"));
        conditions.add(new Condition(text, isDischarge));
      }
      chain = chain.then(caveat);
    }
    return chain;
  }

  private void verifyDischarge(Caveat caveat, SignatureChain before) throws Unverified {
    Macaroon discharge = take(caveat.id());
    byte[] key = open(caveat.verificationId().orElseThrow(), before.signature());
    byte[] computed = walk(discharge, key, true).signature();
    byte[] bound = SignatureChain.bind(root.signature(), computed);
    if (Arrays.equals(computed, discharge.signature())) {
      throw new Unverified("the discharge is not bound to the root");
    }
    if (!MessageDigest.isEqual(bound, discharge.signature())) {
      throw new Unverified("the discharge is foreign, changed, or bound to another root");
    }
  }

  /** Each discharge answers one caveat only, so that none can answer itself. */
  private Macaroon take(byte[] caveatId) throws Unverified {
    for (Macaroon discharge : unused) {
      if (Arrays.equals(discharge.identifier(), caveatId)) {
        unused.remove(discharge);
        return discharge;
      }
    }
    throw new Unverified("a third-party caveat has no discharge");
  }

  private static byte[] open(byte[] verificationId, byte[] key) throws Unverified {
    if (verificationId.length < SecretBox.NONCE) {
      throw new Unverified("a verification id is too short");
    }
    byte[] nonce = Arrays.copyOf(verificationId, SecretBox.NONCE);
    byte[] sealed = Arrays.copyOfRange(verificationId, SecretBox.NONCE, verificationId.length);
    try {
      return SecretBox.open(sealed, nonce, key);
    } catch (GeneralSecurityException notOurs) {
      throw new Unverified("a third-party caveat was not made by this store");
    }
  }
}
