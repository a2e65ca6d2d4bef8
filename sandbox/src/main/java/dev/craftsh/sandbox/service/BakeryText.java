package dev.craftsh.sandbox.service;

import com.google.gson.JsonObject;
import dev.craftsh.client.macaroon.Macaroon;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Macaroons as JSON: bare up to bakery version 2, in an envelope from version 3 on. */
final class BakeryText {
  private BakeryText() {}

  static JsonObject bare(Macaroon macaroon) {
    return macaroon.toJson();
  }

  /** The envelope of contract/auth.md §2.5, with the payload of one caveat if there is one. */
  static JsonObject enveloped(Macaroon macaroon, BakeryCaveat.@Nullable Written caveat) {
    JsonObject envelope = new JsonObject();
    envelope.add("m", macaroon.toJson());
    envelope.addProperty("v", BakeryCaveat.VERSION_3);
    envelope.addProperty("ns", "std:");
    byte[] payload = caveat == null ? null : caveat.payload();
    if (caveat != null && payload != null) {
      JsonObject payloads = new JsonObject();
      Base64.Encoder base64 = Base64.getEncoder();
      payloads.addProperty(base64.encodeToString(caveat.id()), base64.encodeToString(payload));
      envelope.add("cdata", payloads);
    }
    return envelope;
  }
}
