package dev.craftsh.client.auth;

import com.google.gson.JsonElement;
import dev.craftsh.client.json.IsoTime;
import dev.craftsh.client.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a login says of itself, read without asking anybody: a hint for people. Stores decide by
 * more than that, such as whether a login was revoked.
 *
 * @param user who it was made for, where it names somebody: a user name, or an e-mail address
 * @param expires when it ends, where it says
 */
public record LoginClaims(Optional<String> user, Optional<Instant> expires) {
  /** The login says nothing. */
  public static final LoginClaims NONE = new LoginClaims(Optional.empty(), Optional.empty());

  private static final String TIME_BEFORE = "time-before ";
  private static final String DECLARED_USER = "declared username ";

  /** Reads them off the macaroons; what cannot be read says nothing. */
  public static LoginClaims of(Credentials credentials) {
    LoginClaims claims = of(StatedCaveats.of(credentials));
    if (credentials instanceof Credentials.UbuntuOne macaroons) {
      // The discharge is renewed as long as the root is good.
      Optional<String> user = of(StatedCaveats.of(macaroons.discharge())).user();
      return new LoginClaims(user.or(claims::user), claims.expires());
    }
    return claims;
  }

  /**
   * The same of a login as it is kept or exported.
   *
   * @return {@link #NONE} also where the text is no login
   */
  public static LoginClaims ofExported(String text) {
    try {
      return of(Credentials.parseExported(text));
    } catch (RuntimeException notALogin) {
      return NONE;
    }
  }

  private static LoginClaims of(List<String> caveats) {
    LoginClaims claims = NONE;
    for (String caveat : caveats) {
      claims = claims.with(caveat);
    }
    return claims;
  }

  /** The words of the stores are {@code host|key|value}; others have a word and a value. */
  private LoginClaims with(String caveat) {
    if (caveat.startsWith(TIME_BEFORE)) {
      return endingAt(caveat.substring(TIME_BEFORE.length()));
    }
    if (caveat.startsWith(DECLARED_USER)) {
      return madeFor(Optional.of(caveat.substring(DECLARED_USER.length())));
    }
    String[] parts = caveat.split("\\|", 3);
    if (parts.length < 3) {
      return this;
    }
    return switch (parts[1]) {
      case "expires" -> endingAt(parts[2]);
      case "account" -> madeFor(account(parts[2]));
      default -> this;
    };
  }

  private LoginClaims madeFor(Optional<String> name) {
    return new LoginClaims(user.or(() -> name), expires);
  }

  /** Each further one can only narrow. */
  private LoginClaims endingAt(String time) {
    Optional<Instant> sooner =
        IsoTime.parse(time).filter(end -> expires.filter(end::isAfter).isEmpty());
    return sooner.isPresent() ? new LoginClaims(user, sooner) : this;
  }

  /** The login service describes an account as JSON in base64. */
  private static Optional<String> account(String value) {
    try {
      byte[] json = Base64.getDecoder().decode(value);
      return JsonText.parse(new String(json, StandardCharsets.UTF_8))
          .filter(JsonElement::isJsonObject)
          .map(JsonElement::getAsJsonObject)
          .flatMap(
              account ->
                  StoredText.text(account, "username").or(() -> StoredText.text(account, "email")));
    } catch (IllegalArgumentException onlyAnId) {
      return Optional.empty();
    }
  }
}
