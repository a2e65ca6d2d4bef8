package dev.craftsh.shell.cassette;

import java.util.List;
import java.util.Locale;

/** Names of properties, parameters and headers whose values are nobody's business. */
final class SecretNames {
  private static final List<String> PARTS =
      List.of(
          "macaroon",
          "discharge",
          "password",
          "passcode",
          "secret",
          "token",
          "credential",
          "authorization",
          "cookie",
          "signature",
          "policy",
          "key-pair");

  private static final List<String> WHOLE = List.of("otp", "sig", "sv", "st", "se", "auth");

  private SecretNames() {}

  static boolean includes(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    for (var part : PARTS) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return WHOLE.contains(lower) || lower.startsWith("x-amz-") || lower.startsWith("x-goog-");
  }

  /**
   * What names a file that was uploaded and not announced yet: whoever knows it may announce it.
   */
  static boolean isUpload(String name) {
    return name.equals("upload_id") || name.equals("upload-id");
  }
}
