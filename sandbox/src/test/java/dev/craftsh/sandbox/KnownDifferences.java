package dev.craftsh.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the sandbox answers otherwise than was recorded, in which way, and why. */
final class KnownDifferences {
  private static final String FOR_THE_CLIENT =
      "no store says that: the recording made it up to see what the client does with it";

  /**
   * @param differences in the words of {@link Differences}
   */
  record Known(String reason, List<String> differences) {}

  private KnownDifferences() {}

  /** Of refusals, by the name of the recording. */
  static Map<String, Known> ofRefusals() {
    Map<String, Known> all = new LinkedHashMap<>();
    all.put(
        "u1-login-root-refused",
        new Known(
            "contract/store-api.md §2 gives two shapes; the sandbox has the other one",
            List.of("/error_list is missing")));
    all.put(
        "u1-other-401-is-not-refreshed",
        new Known(
            "contract/store-api.md §0.5 gives 401 and 403; the dashboard's other refusals of"
                + " permissions (§5.4) have 403",
            List.of("status 403")));
    all.put(
        "candid-no-refresh",
        new Known(
            "contract/store-api.md §0.5 keeps this code for discharges of Ubuntu One; a token that"
                + " expired needs a new login",
            List.of(
                "/error-list/0/code is \"macaroon-authorization-required\"",
                "/error-list/0/message is \"Authorization is missing or not valid.\"")));
    all.put(
        "ubuntu-one-exchange-refused-error-list",
        new Known(
            "the dashboard was recorded to tell the age, and the sandbox words both alike",
            List.of("/error-list/0/message is \"Expired macaroon (age: 1234567 seconds)\"")));
    all.put("request-not-found", new Known(FOR_THE_CLIENT, List.of("another text")));
    all.put(
        "ubuntu-one-exchange-refused-error_list",
        new Known(FOR_THE_CLIENT, List.of("/error_list is missing")));
    all.put(
        "ubuntu-one-exchange-refused-message", new Known(FOR_THE_CLIENT, List.of("status 401")));
    for (String name :
        List.of(
            "error-two",
            "error-none",
            "error-key-missing",
            "error-snap-style-key-is-not-read",
            "error-503-two",
            "error-not-json",
            "error-redirect-is-an-error",
            "root-refused-not-json",
            "root-500")) {
      all.put(name, new Known(FOR_THE_CLIENT, List.of("status 200")));
    }
    all.put(
        "otp-required-by-message",
        new Known(
            "a message of older servers",
            List.of("/message is \"2-factor authentication required.\"")));
    all.put(
        "refused-without-message",
        new Known(FOR_THE_CLIENT, List.of("/code is \"INVALID_CREDENTIALS\"")));
    all.put(
        "refused-without-code",
        new Known(
            FOR_THE_CLIENT, List.of("/message is \"Provided email/password is not correct.\"")));
    all.put("refused-not-json", new Known(FOR_THE_CLIENT, List.of("another text")));
    return all;
  }

  /** Of logins in a browser, by the name of the recording. */
  static Map<String, Known> ofLogins() {
    Map<String, Known> all = new LinkedHashMap<>();
    String agent = "step 2: /Info/InteractionMethods/agent is missing";
    String noAgents = "there are no agents here to log in, and clients of people ignore them";
    for (String name :
        List.of(
            "browser-window-binary-token",
            "browser-window-text-token64",
            "wait-token-without-kind",
            "wait-token-without-token",
            "only-agent-login-offered",
            "bakery-v3-root")) {
      all.put(name, new Known(noAgents, List.of(agent)));
    }
    all.put(
        "browser-window-plain-token",
        new Known(
            noAgents + "; tokens are bytes, so they come in base64",
            List.of(agent, "step 3: /token is missing")));
    all.put(
        "no-interaction-needed",
        new Known(
            "nobody stays logged in at the sandbox",
            List.of("step 2: status 401", "step 3: status 401")));
    all.put(
        "no-third-party-caveat-at-all",
        new Known("nobody gets a token without a login", List.of("step 2: status 401")));
    all.put(
        "lower-case-error-fields",
        new Known(
            "the newer services spell them with capitals, as all other recordings do",
            List.of(
                "step 2: /code is missing",
                "step 2: /message is missing",
                "step 2: /info is missing")));
    all.put("legacy-wait-refused", new Known(FOR_THE_CLIENT, List.of("step 3: status 200")));
    for (String name : List.of("wait-token-status-202", "wait-token-status-403")) {
      all.put(name, new Known(FOR_THE_CLIENT, List.of(agent, "step 3: status 200")));
    }
    all.put(
        "discharge-refused", new Known("there are no groups here", List.of("step 2: status 401")));
    all.put(
        "discharge-refused-after-interaction",
        new Known(
            noAgents + "; the words are the sandbox's own",
            List.of(agent, "step 4: /Message is \"invalid token\"")));
    all.put(
        "exchange-refused",
        new Known(
            "nobody stays logged in at the sandbox; what was refused is told to its log alone",
            List.of(
                "step 2: status 401",
                "step 3: /error-list/0/message is \"Authorization is missing or not valid.\"")));
    return all;
  }
}
