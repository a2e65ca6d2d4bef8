package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.model.AccountKey;
import dev.craftsh.client.model.SnapValidation;
import dev.craftsh.client.model.ValidationSet;
import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.sandbox.SigningKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What publishers sign, published by the client in a sandbox that verifies the signatures. */
class SignedGroupsTest {
  private static final SigningKey KEY = new SigningKey();
  private final SandboxStore sandbox = SandboxStore.start();
  private final StoreClient store =
      StoreClient.builder(
              Endpoints.SNAP_STORE
                  .withApi(sandbox.dashboard())
                  .withStorage(sandbox.storage())
                  .withAuth(sandbox.sso()))
          .build();
  private String account = "";

  @BeforeEach
  void registerTheKey() {
    var publisher = sandbox.accounts().get(0);
    store.login(
        LoginRequest.ubuntuOne(publisher.email(), Secret.of(publisher.password()))
            .withAttenuation(
                Attenuation.NONE.withPermissions(
                    List.of(
                        "modify_account_key",
                        "package_access",
                        "package_manage",
                        "package_push"))));
    account = store.whoami().account().id();
    store.account().registerKey(KEY.keyRequest(account, "default"));
  }

  @AfterEach
  void close() {
    store.close();
    sandbox.close();
  }

  /** What {@code snap sign} writes for headers that have no lists but of maps. */
  private static String signed(JsonObject headers) {
    var text = new StringBuilder("type: " + headers.get("type").getAsString());
    for (var header : headers.entrySet()) {
      if (header.getValue().isJsonPrimitive() && !header.getKey().equals("type")) {
        text.append('\n').append(header.getKey()).append(": ");
        text.append(header.getValue().getAsString());
      } else if (header.getValue().isJsonArray()) {
        text.append('\n').append(header.getKey()).append(':');
        for (var one : header.getValue().getAsJsonArray()) {
          text.append("\n  -");
          for (var part : one.getAsJsonObject().entrySet()) {
            text.append("\n    ").append(part.getKey()).append(": ");
            text.append(part.getValue().getAsString());
          }
        }
      }
    }
    return KEY.sign(text.toString(), "");
  }

  @Test
  void theRegisteredKeyIsShownByTheAccount() {
    assertThat(store.account().details().keys())
        .extracting(AccountKey::name)
        .containsExactly("default");
  }

  @Test
  void aValidationSetIsBuiltSignedPublishedAndListed() {
    var sets = store.validationSets();
    assertThat(sets.list()).isEmpty();
    for (int sequence = 1; sequence <= 2; sequence++) {
      var edited =
          """
          {"account-id": "%s", "name": "my-set", "sequence": %d,
           "snaps": [{"name": "hello", "presence": "required", "revision": 5}]}
          """
              .formatted(account, sequence);
      var published =
          sets.publish(signed(sets.build(JsonParser.parseString(edited).getAsJsonObject())));
      assertThat(published.accountId()).isEqualTo(account);
      assertThat(published.sequence()).isEqualTo(sequence);
      var id = sandbox.snap("hello").id();
      assertThat(published.snaps())
          .containsExactly(new ValidationSet.Member("hello", id, "required", Optional.of(5)));
    }
    assertThat(sets.list()).extracting(ValidationSet::sequence).containsExactly(2);
    assertThat(sets.list("my-set")).extracting(ValidationSet::sequence).containsExactly(2);
    assertThat(sets.sequences("my-set")).extracting(ValidationSet::sequence).contains(1, 2);
    assertThat(sets.list("nobody-made-this")).isEmpty();
  }

  @Test
  void aSetThatCannotBeIsRefusedWithWhatIsWrong() {
    var edited = JsonParser.parseString("{\"account-id\": \"" + account + "\"}");
    assertThatExceptionOfType(StoreRefused.class)
        .isThrownBy(() -> store.validationSets().build(edited.getAsJsonObject()))
        .withMessageContaining("name");
    assertThatExceptionOfType(StoreRefused.class)
        .isThrownBy(() -> store.validationSets().publish("type: validation-set\n\nAXNpZw=="));
  }

  @Test
  void aConfdbSchemaIsPublishedWithItsBody() {
    var body = "{\"storage\": {\"schema\": {}}}";
    var headers =
        """
        type: confdb-schema
        authority-id: %s
        account-id: %s
        name: network
        views:
          wifi:
            rules:
              -
                storage: wifi.ssid
                access: read-write
        timestamp: 2026-01-02T03:04:05Z"""
            .formatted(account, account);
    var published = store.confdbSchemas().publish(KEY.sign(headers, body));
    assertThat(published.body()).contains(body);
    var listed = store.confdbSchemas().list("network");
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).views().keySet()).containsExactly("wifi");
    assertThat(listed.get(0).timestamp()).isPresent();
    assertThat(store.confdbSchemas().list()).isEqualTo(listed);
  }

  @Test
  void anApprovalIsListedUntilItIsTakenBack() {
    var assertions = store.assertions();
    assertThat(assertions.validations("hello")).isEmpty();
    assertions.publishValidation("hello", approval(false, 0));
    var given = assertions.validations("hello").get(0);
    assertThat(given.approvedSnapName()).isEqualTo("my");
    assertThat(given.approvedRevision()).contains(1);
    assertThat(given.revoked()).isFalse();
    assertThat(given.required()).isTrue();
    assertions.publishValidation("hello", approval(true, 1));
    assertThat(assertions.validations("hello")).isEmpty();
    assertThat(assertions.validationsEvenRevoked("hello"))
        .extracting(SnapValidation::revoked)
        .containsExactly(true);
  }

  private String approval(boolean revoked, int revision) {
    var headers =
        """
        type: validation
        authority-id: %s
        revision: %d
        series: 16
        snap-id: %s
        approved-snap-id: %s
        approved-snap-revision: 1
        revoked: %s
        timestamp: 2026-01-02T03:04:05.000000Z"""
            .formatted(
                account, revision, sandbox.snap("hello").id(), sandbox.snap("my").id(), revoked);
    return KEY.sign(headers, "");
  }

  @Test
  void theDevelopersOfASnapAreThoseThatItsPublisherSigned() {
    var assertions = store.assertions();
    assertThat(assertions.developers("hello")).isEmpty();
    var other = idOf(1);
    assertions.publishDevelopers("hello", developers(other, 0));
    var developer = assertions.developers("hello").get(0);
    assertThat(developer.id()).isEqualTo(other);
    assertThat(developer.until()).isEmpty();
    assertThatExceptionOfType(StoreRefused.class)
        .isThrownBy(() -> assertions.publishDevelopers("hello", developers("nobody", 1)));
  }

  private String idOf(int index) {
    var other = sandbox.accounts().get(index);
    try (var theirs = StoreClient.builder(store.endpoints()).build()) {
      var request = LoginRequest.ubuntuOne(other.email(), Secret.of(other.password()));
      theirs.login(other.otp().map(otp -> request.withOtp(Secret.of(otp))).orElse(request));
      return theirs.whoami().account().id();
    }
  }

  private String developers(String id, int revision) {
    var headers =
        """
        type: snap-developer
        authority-id: %s
        revision: %d
        snap-id: %s
        publisher-id: %s
        developers:
          -
            developer-id: %s
            since: 2020-01-02T03:04:05Z"""
            .formatted(account, revision, sandbox.snap("hello").id(), account, id);
    return KEY.sign(headers, "");
  }

  @Test
  void aSignedBuildIsTakenAndAForgedOneIsNot() {
    var headers =
        """
        type: snap-build
        authority-id: %s
        snap-sha3-384: abc
        grade: stable
        snap-id: %s
        snap-size: 7
        timestamp: 2026-01-02T03:04:05Z"""
            .formatted(account, sandbox.snap("hello").id());
    store.assertions().publishBuild("hello", KEY.sign(headers, ""));
    assertThatExceptionOfType(StoreRefused.class)
        .isThrownBy(
            () -> store.assertions().publishBuild("hello", new SigningKey().sign(headers, "")));
  }

  @Test
  void aRevisionThatIsPublishedAlreadyIsAConflict() {
    var edited =
        "{\"account-id\": \"%s\", \"name\": \"my-set\", \"sequence\": 1, \"snaps\": [{\"name\": \"hello\"}]}"
            .formatted(account);
    var text =
        signed(store.validationSets().build(JsonParser.parseString(edited).getAsJsonObject()));
    store.validationSets().publish(text);
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> store.validationSets().publish(text));
  }
}
