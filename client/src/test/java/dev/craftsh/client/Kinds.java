package dev.craftsh.client;

import com.google.gson.JsonObject;
import dev.craftsh.client.error.CredentialsAlreadyAvailable;
import dev.craftsh.client.error.CredentialsNotParseable;
import dev.craftsh.client.error.CredentialsUnavailable;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.LoginRejected;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.error.OtpRequired;
import dev.craftsh.client.error.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reference clients' kinds of errors, for each of ours. */
final class Kinds {
  private static final Map<Class<?>, List<String>> NAMES =
      Map.of(
          CredentialsAlreadyAvailable.class, List.of("CredentialsAlreadyAvailable"),
          CredentialsNotParseable.class, List.of("CredentialsNotParseable"),
          CredentialsUnavailable.class, List.of("CredentialsUnavailable"),
          InvalidInput.class, List.of("ValueError", "InvalidRequestError"),
          InvalidResponse.class, List.of("InvalidResponseError", "CraftStoreError", "KeyError"),
          LoginRejected.class, List.of("StoreServerError", "UbuntuOneCredentialsError"),
          NetworkError.class, List.of("NetworkError"),
          NotSupported.class, List.of("NotImplementedError"),
          OtpRequired.class, List.of("StoreServerError", "UbuntuOneOtpRequiredError"));

  private Kinds() {}

  /** Refusals by status, which are most of ours, are one kind in the reference clients. */
  static List<String> of(StoreException failure) {
    return NAMES.getOrDefault(
        failure.getClass(), List.of("StoreServerError", "CraftStoreError", "InvalidRequestError"));
  }

  /**
   * What of a recorded message has to be in ours: the store's own words, and what the errors have
   * in common.
   */
  static List<String> partsOf(JsonObject expected) {
    String message = expected.get("message").getAsString();
    String type = expected.get("type").getAsString();
    List<String> parts = new ArrayList<>();
    if (message.startsWith("Store operation failed:")) {
      for (String line : message.lines().skip(1).toList()) {
        parts.add(line.substring(line.indexOf(": ") + 2));
      }
    } else if (type.startsWith("Credentials") || type.equals("ValueError")) {
      parts.add(message);
    } else if (message.equals("Invalid root macaroon")) {
      parts.add(message);
    } else if (expected.has("details")
        && type.equals("CraftStoreError")
        && !expected.get("details").getAsString().startsWith("Error occurred on")) {
      parts.add(expected.get("details").getAsString());
    }
    return parts;
  }
}
