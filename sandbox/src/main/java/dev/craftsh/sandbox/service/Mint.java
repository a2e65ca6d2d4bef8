package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
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
  private final SealedKey keys;

  Mint(Secrets secrets, Chance chance, Address address, SealedKey keys) {
    this.secrets = secrets;
    this.chance = chance;
    this.address = address;
    this.keys = keys;
  }

  /** A root that the sign-on service has to discharge before it is worth anything; base64. */
  public String root(Purpose purpose, Limits limits) {
    Macaroon root = blank(MacaroonFormat.V1, purpose);
    byte[] caveatKey = keys.newKey();
    byte[] id = new CaveatId(keys).write(caveatKey).getBytes(UTF_8);
    return limited(withLogin(root, address.host(), caveatKey, id), limits).toBase64();
  }

  /**
   * A root that the identity service has to discharge; JSON, in an envelope in bakery version 3.
   */
  public JsonObject identityRoot(Purpose purpose, Limits limits, boolean enveloped) {
    byte version = enveloped ? BakeryCaveat.VERSION_3 : BakeryCaveat.VERSION_2;
    byte[] caveatKey = keys.newKey();
    BakeryCaveat.Written caveat = new BakeryCaveat(keys, chance).write(caveatKey, version);
    Macaroon blank = blank(MacaroonFormat.V2, purpose);
    Macaroon root =
        limited(withLogin(blank, address.identityUrl(), caveatKey, caveat.id()), limits);
    return enveloped ? BakeryText.enveloped(root, caveat) : BakeryText.bare(root);
  }

  private Macaroon withLogin(Macaroon root, String location, byte[] caveatKey, byte[] id) {
    byte[] nonce = chance.bytes(SecretBox.NONCE);
    byte[] box = SecretBox.seal(SignatureChain.deriveKey(caveatKey), nonce, root.signature());
    byte[] verificationId = Arrays.copyOf(nonce, nonce.length + box.length);
    System.arraycopy(box, 0, verificationId, nonce.length, box.length);
    return root.addThirdParty(location, id, verificationId);
  }

  /** A macaroon that needs no discharge; base64. */
  public String token(Purpose purpose, Account account, Limits limits) {
    Macaroon token = blank(MacaroonFormat.V2, purpose);
    String owner = Conditions.text(address.own(), "account", account.id());
    return limited(token.addFirstParty(owner), limits).toBase64();
  }

  /** The key that a macaroon with this identifier was made with. */
  public byte[] rootKey(byte[] identifier) {
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
    String host = address.own();
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
