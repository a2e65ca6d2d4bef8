package dev.craftsh.client.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.ExampleStores;
import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.LoginMethod;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.PackageScope;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.LoginRejected;
import dev.craftsh.client.error.OtpRequired;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.error.StoreUnavailable;
import dev.craftsh.client.http.HttpSettings;
import dev.craftsh.client.http.InFlight;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.observe.ExchangeObserver;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UbuntuOneVectorsTest {
  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "UbuntuOneOtpRequiredError", OtpRequired.class,
          "UbuntuOneCredentialsError", LoginRejected.class,
          "InvalidResponseError", InvalidResponse.class,
          "CraftStoreError", InvalidResponse.class,
          "InvalidRequestError", StoreRefused.class,
          "StoreServerError", StoreUnavailable.class);

  static Stream<Vector> headers() {
    return Vectors.of("ubuntu-one-header.json");
  }

  static Stream<Vector> logins() {
    return Vectors.of("ubuntu-one-login-v3.json");
  }

  @ParameterizedTest
  @MethodSource("headers")
  void theHeaderHoldsTheRootAsItIsAndTheDischargeBound(Vector vector) {
    Credentials.UbuntuOne macaroons =
        new Credentials.UbuntuOne(vector.text("root"), vector.text("discharge"));
    Macaroon root = LoginCaveat.macaroon(macaroons.root());
    URI sso = URI.create(vector.text("login_url"));
    JsonElement caveatId = vector.expected().get("caveat_id");
    if (caveatId.isJsonNull()) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> LoginCaveat.OF_LOGIN_HOST.in(root, sso))
          .withMessage("Cannot log in: Invalid root macaroon");
      return;
    }
    assertThat(LoginCaveat.id(LoginCaveat.OF_LOGIN_HOST.in(root, sso)))
        .isEqualTo(caveatId.getAsString());
    assertThat(AuthorizationHeader.of(macaroons))
        .isEqualTo(vector.expected().get("authorization").getAsString());
  }

  @ParameterizedTest
  @MethodSource("logins")
  void aCharmhubLoginTakesTheRecordedRequests(Vector vector) {
    JsonObject arguments = vector.input().getAsJsonObject("arguments");
    String base =
        arguments.has("base_url")
            ? arguments.get("base_url").getAsString().replaceAll("/$", "")
            : "https://api.charmhub.example";
    try (ExampleStores stores = new ExampleStores(vector.input().getAsJsonArray("responses"));
        StoreHttp http = http(stores)) {
      GatewayTokens tokens = new GatewayTokens(http, URI.create(base));
      UbuntuOne ubuntuOne =
          new UbuntuOne(http, URI.create("https://login.example"), LoginCaveat.FIRST_SUITABLE);
      LoginRequest login = login(arguments);
      if (vector.expected().has("error")) {
        fails(vector, () -> login(tokens, ubuntuOne, login));
      } else {
        assertThat(login(tokens, ubuntuOne, login).toStoredText())
            .isEqualTo(vector.expected().get("stored_after").getAsString());
      }
      stores.sawExactly(
          vector.expected().getAsJsonArray("requests"), Set.of("User-Agent", "Accept"));
    }
  }

  private static Credentials.UbuntuOne login(
      GatewayTokens tokens, UbuntuOne ubuntuOne, LoginRequest login) {
    return ubuntuOne.discharge(
        tokens.requestRoot(login.attenuation(), "tests"), (LoginMethod.UbuntuOne) login.method());
  }

  private static void fails(Vector vector, Runnable login) {
    JsonObject expected = vector.expected().getAsJsonObject("error");
    StoreException failure = catchThrowableOfType(StoreException.class, login::run);
    String type = expected.get("type").getAsString();
    assertThat(failure).isInstanceOf(KINDS.get(type));
    if (type.startsWith("UbuntuOne") || type.equals("CraftStoreError")) {
      assertThat(failure.why()).isEqualTo(expected.get("message").getAsString());
    }
    if (expected.has("error_code")) {
      boolean otp = expected.get("error_code").getAsString().equals("TWOFACTOR_FAILURE");
      assertThat(failure.code()).isEqualTo(otp ? ErrorCode.OTP_REJECTED : ErrorCode.LOGIN_REJECTED);
    }
  }

  private static LoginRequest login(JsonObject arguments) {
    LoginRequest login =
        LoginRequest.ubuntuOne(
            arguments.get("email").getAsString(),
            Secret.of(arguments.get("password").getAsString()));
    if (arguments.has("otp")) {
      login = login.withOtp(Secret.of(arguments.get("otp").getAsString()));
    }
    return login.withAttenuation(attenuation(arguments));
  }

  /** What the reference's library asks for by default is less than what its tool does. */
  private static Attenuation attenuation(JsonObject arguments) {
    Attenuation attenuation =
        Attenuation.NONE
            .withPermissions(
                arguments.has("permissions")
                    ? texts(arguments.getAsJsonArray("permissions"))
                    : List.of("account-view-packages"))
            .withTtl(
                Duration.ofSeconds(
                    arguments.has("ttl") ? arguments.get("ttl").getAsLong() : 86_400));
    if (arguments.has("channels")) {
      attenuation = attenuation.withChannels(texts(arguments.getAsJsonArray("channels")));
    }
    if (arguments.has("packages")) {
      List<PackageScope> packages = new ArrayList<>();
      for (JsonElement one : arguments.getAsJsonArray("packages")) {
        packages.add(
            new PackageScope(
                one.getAsJsonObject().get("type").getAsString(),
                one.getAsJsonObject().get("name").getAsString()));
      }
      attenuation = attenuation.withPackages(packages);
    }
    return attenuation;
  }

  private static List<String> texts(JsonArray array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.getAsString()));
    return texts;
  }

  private static StoreHttp http(ExampleStores stores) {
    InFlight inFlight = new InFlight();
    return StoreHttp.anonymous(
        new HttpSettings(
            "tests",
            stores.environment(),
            ExchangeObserver.NONE,
            Clock.systemUTC(),
            inFlight,
            inFlight));
  }
}
