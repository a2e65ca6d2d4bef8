package dev.craftsh.client.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidInput;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChannelTest {
  static Stream<Vector> channels() {
    return Vectors.of("channels.json");
  }

  @ParameterizedTest
  @MethodSource("channels")
  void aChannelIsReadAsTheStoresReadIt(Vector vector) {
    String text = vector.given().getAsString();
    if (!vector.ok()) {
      assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Channel.parse(text));
      return;
    }
    Channel channel = Channel.parse(text);
    assertThat(channel.track()).isEqualTo(vector.expected().get("track").getAsString());
    assertThat(channel.risk()).hasToString(vector.expected().get("risk").getAsString());
    assertThat(channel.branch().isPresent())
        .isEqualTo(!vector.expected().get("branch").isJsonNull());
    channel
        .branch()
        .ifPresent(
            branch -> assertThat(branch).isEqualTo(vector.expected().get("branch").getAsString()));
    assertThat(Channel.parse(channel.toString())).isEqualTo(channel);
  }

  @Test
  void theShortAndTheFullNameAreTheSameChannel() {
    assertThat(Channel.parse("edge")).isEqualTo(Channel.parse("latest/edge"));
    assertThat(Channel.parse("edge")).hasToString("latest/edge");
    assertThat(Channel.parse("2.0/beta/fix-7")).hasToString("2.0/beta/fix-7");
  }

  @Test
  void somethingElseIsRefusedWithWhatAChannelLooksLike() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Channel.parse("Edge"))
        .withMessage(
            "\"Edge\" is not a channel: a channel is a risk, with an optional track before it and"
                + " an optional branch after it")
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.CHANNEL_MALFORMED);
              assertThat(refused.remedy()).contains("2.0/candidate", "stable, candidate");
            });
  }
}
