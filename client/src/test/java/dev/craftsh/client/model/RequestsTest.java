package dev.craftsh.client.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.error.InvalidInput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestsTest {
  @Test
  void aReleaseNamesItsChannelInFull() {
    ReleaseRequest request = ReleaseRequest.of(3, "edge").withResource("data", 2);
    assertThat(request.channel()).hasToString("latest/edge");
    assertThat(request.revision()).contains(3);
    assertThat(request.resources())
        .extracting(ReleasedResource::toString)
        .containsExactly("data=2");
  }

  @Test
  void closingIsAReleaseWithoutARevision() {
    assertThat(ReleaseRequest.close("beta").revision()).isEmpty();
  }

  @Test
  void revisionsCountFromOne() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> ReleaseRequest.of(0, "edge"))
        .withMessage("Cannot release revision 0 to latest/edge: revisions count from 1");
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> new ResourceRevisionUpdate(0, List.of(ResourceBase.ALL)));
  }

  @Test
  void aShareOfMachinesIsFromNoneToAll() {
    assertThat(ReleaseRequest.of(3, "edge").progressively(30).percentage()).contains(30);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> ReleaseRequest.of(3, "edge").progressively(101));
  }

  @Test
  void architecturesAreNamedOnceEach() {
    assertThat(ResourceBase.of("ubuntu", "22.04", "amd64", "s390x").architectures())
        .containsExactly("amd64", "s390x");
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> ResourceBase.of("ubuntu", "22.04", "amd64", "amd64"));
    assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> ResourceBase.of("a", "b"));
  }

  @Test
  void onlyAFinishedReviewCanBeARejection() {
    assertThat(review("being_processed", null, false).rejected()).isFalse();
    assertThat(review("rejected", null, true).rejected()).isTrue();
    assertThat(review("approved", 3, true).rejected()).isFalse();
    assertThat(review("processing_error", null, true).rejected()).isTrue();
    assertThat(review("need_manual_review", 3, true).rejected()).isFalse();
  }

  private static ReviewStatus review(String status, @Nullable Integer revision, boolean finished) {
    return new ReviewStatus("", status, Optional.ofNullable(revision), List.of(), finished);
  }
}
