package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import dev.craftsh.client.macaroon.SignatureChain;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.PackageRef;
import dev.craftsh.sandbox.state.Secrets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes the macaroons that the store gives out. */
public final class Mint {
  private final Secrets secrets;
  private final Chance chance;
  private final Address address;
  private final CaveatId caveatIds;

  Mint(Secrets secrets, Chance chance, Address address) {
    this.secrets = secrets;
    this.chance = chance;
    this.address = address;
    this.caveatIds = new CaveatId(secrets, chance);
  }

  /** A root that the sign-on service has to discharge before it is worth anything; base64. */
  public String root(Purpose purpose, Limits limits) {
    Macaroon root = blank(MacaroonFormat.V1, purpose);
    byte[] caveatKey = caveatIds.newCaveatKey();
    byte[] id = caveatIds.write(caveatKey).getBytes(UTF_8);
    byte[] nonce = chance.bytes(SecretBox.NONCE);
    byte[] derived = SignatureChain.deriveKey(caveatKey);
    byte[] box = SecretBox.seal(derived, nonce, root.signature());
    byte[] verificationId = Arrays.copyOf(nonce, nonce.length + box.length);
    System.arraycopy(box, 0, verificationId, nonce.length, box.length);
    return limited(root.addThirdParty(address.host(), id, verificationId), limits).toBase64();
  }

  /** A token that needs no discharge; base64. */
  public String token(Account account, Limits limits) {
    Macaroon token = blank(MacaroonFormat.V2, Purpose.TOKEN);
    String owner = Conditions.text(address.host(), "account", account.id());
    return limited(token.addFirstParty(owner), limits).toBase64();
  }

  byte[] rootKey(byte[] identifier) {
    return SignatureChain.begin(secrets.rootSecret(), identifier).signature();
  }

  /** The start of every identifier of this purpose that is not revoked. */
  String identifierPrefix(Purpose purpose) {
    return purpose.prefix() + "-" + secrets.generation() + "-";
  }

  private Macaroon blank(MacaroonFormat format, Purpose purpose) {
    String id = identifierPrefix(purpose) + chance.id().toLowerCase(Locale.ROOT);
    byte[] identifier = id.getBytes(US_ASCII);
    return Macaroon.create(format, rootKey(identifier), identifier, address.host());
  }

  private Macaroon limited(Macaroon macaroon, Limits limits) {
    String host = address.host();
    Macaroon result =
        macaroon.addFirstParty(Conditions.text(host, "permission", limits.permissions()));
    List<PackageRef> packages = limits.packages();
    if (packages != null) {
      List<String> names = new ArrayList<>();
      for (PackageRef one : packages) {
        names.add(one.namespace().text() + "/" + one.name());
      }
      result = result.addFirstParty(Conditions.text(host, "package", names));
    }
    List<String> channels = limits.channels();
    if (channels != null) {
      result = result.addFirstParty(Conditions.text(host, "channel", channels));
    }
    Instant expires = limits.expires();
    return expires == null
        ? result
        : result.addFirstParty(Conditions.text(host, "expires", expires.toString()));
  }
}
