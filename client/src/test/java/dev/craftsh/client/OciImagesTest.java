package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.auth.RegistryCredentials;
import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NotSupported;
import org.junit.jupiter.api.Test;

/** Images of containers as resources of charms (contract/store-api.md §4, Resources). */
class OciImagesTest {
  private static final String ACCESS =
      "{\"image-name\": \"registry.example:5000/charm/abc/img\", \"username\": \"u\", \"password\": \"hidden\"}";

  @Test
  void accessToTheRegistryIsGivenWithoutShowingThePassword() {
    try (Conversation talk = Conversation.withCharmhub(Reply.ok(ACCESS))) {
      RegistryCredentials access = talk.store().images().uploadCredentials("hello", "img");
      assertThat(access.registry()).isEqualTo("registry.example:5000");
      assertThat(access.path()).isEqualTo("charm/abc/img");
      assertThat(access.username()).isEqualTo("u");
      assertThat(access.password().reveal()).isEqualTo("hidden");
      assertThat(access.toString()).doesNotContain("hidden");
      assertThat(access.at("localhost:9").imageName()).isEqualTo("localhost:9/charm/abc/img");
      talk.asked(0, "GET /v1/charm/hello/resources/img/oci-image/upload-credentials");
    }
  }

  @Test
  void aWrongPasswordIsNamedByItsPlaceAndNotShown() {
    Reply wrong = Reply.ok(ACCESS.replace("\"hidden\"", "[\"hidden\"]"));
    try (Conversation talk = Conversation.withCharmhub(wrong)) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> talk.store().images().uploadCredentials("hello", "img"))
          .withMessageEndingWith("password is not text")
          .satisfies(failure -> assertThat(failure.toString()).doesNotContain("hidden"));
    }
  }

  @Test
  void theDescriptionOfAnImageIsGivenAsItCame() {
    String description = "{\"ImageName\": \"x\",\n \"Username\": \"u\"}\n";
    try (Conversation talk = Conversation.withCharmhub(Reply.ok(description))) {
      assertThat(talk.store().images().description("hello", "img", "sha256:ab"))
          .isEqualTo(description);
      talk.asked(
          0,
          "POST /v1/charm/hello/resources/img/oci-image/blob",
          "{\"image-digest\": \"sha256:ab\"}");
    }
  }

  @Test
  void imagesForTheCharmOfSomebodyElseAreForbidden() {
    Reply refusal =
        Reply.json(
            403, "{\"error-list\": [{\"code\": \"forbidden\", \"message\": \"not yours\"}]}");
    try (Conversation talk = Conversation.withCharmhub(refusal)) {
      assertThatExceptionOfType(Forbidden.class)
          .isThrownBy(() -> talk.store().images().uploadCredentials("other", "img"))
          .withMessage(
              "Cannot get access to the registry for img of other: the store refused (forbidden): not yours");
    }
  }

  @Test
  void snapsHaveNoImages() {
    try (Conversation talk = Conversation.withSnapStore(Reply.status(500))) {
      assertThatExceptionOfType(NotSupported.class).isThrownBy(() -> talk.store().images());
    }
  }
}
