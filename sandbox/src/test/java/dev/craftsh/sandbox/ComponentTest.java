package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a snap that come in files of their own. */
class ComponentTest {
  private final SandboxStore store = SandboxStore.builder().reviewPolls(1).start();
  private final Visitor passerBy = new Visitor(store);
  private final Visitor snaps = new Visitor(store).loggedInAtDashboard();

  @AfterEach
  void close() {
    store.close();
  }

  private static byte[] component(Path folder, String yaml) throws IOException {
    Path tree = Files.createDirectories(folder.resolve("component"));
    Files.createDirectories(tree.resolve("meta"));
    Files.writeString(tree.resolve("meta/component.yaml"), yaml);
    return Files.readAllBytes(TestFiles.image(tree, folder.resolve("image.comp")));
  }

  private static byte[] snapWithComponent(Path folder, int version) throws IOException {
    String yaml = TestFiles.snapYaml("my", Integer.toString(version), "all");
    return Files.readAllBytes(
        TestFiles.snap(folder, yaml + "components:\n  words:\n    type: standard\n"));
  }

  private JsonObject released() {
    return passerBy
        .send(
            passerBy
                .request("/v2/snaps/info/my?fields=resources,revision")
                .header("Snap-Device-Series", "16"))
        .at("channel-map", 0)
        .getAsJsonObject();
  }

  @Test
  void theComponentsOfASnapAreKeptAndDownloadedBesideIt(@TempDir Path folder) throws Exception {
    byte[] words = component(folder, "component: my+words\ntype: standard\nversion: '7'\n");
    String with = ", \"components\": {\"words\": \"%s\"}";
    var first =
        snaps.pushed("my", snapWithComponent(folder, 1), with.formatted(snaps.upload(words)));
    assertThat(first.text("code")).as(first.text()).isEqualTo("ready_to_release");
    JsonObject known = released().getAsJsonArray("resources").get(0).getAsJsonObject();
    assertThat(known.get("name").getAsString()).isEqualTo("words");
    assertThat(known.get("type").getAsString()).isEqualTo("component/standard");
    assertThat(known.get("version").getAsString()).isEqualTo("7");
    assertThat(known.get("revision").getAsInt()).isEqualTo(1);
    Downloads.check(Downloads.download(known), words);
    byte[] others = component(folder, "component: my+words\ntype: standard\nversion: '8'\n");
    snaps.pushed("my", snapWithComponent(folder, 2), with.formatted(snaps.upload(words)));
    assertThat(components()).containsExactly("words 1");
    snaps.pushed("my", snapWithComponent(folder, 3), with.formatted(snaps.upload(others)));
    assertThat(components()).containsExactly("words 2");
    snaps.pushed("my", snapWithComponent(folder, 4), "");
    assertThat(components()).isEmpty();
  }

  private List<String> components() {
    List<String> all = new ArrayList<>();
    for (JsonElement one : released().getAsJsonArray("resources")) {
      JsonObject component = one.getAsJsonObject();
      all.add(component.get("name").getAsString() + " " + component.get("revision").getAsInt());
    }
    return all;
  }

  @Test
  void aComponentThatDoesNotBelongToItsSnapIsRejected(@TempDir Path folder) throws Exception {
    byte[] snap = snapWithComponent(folder, 1);
    String with = ", \"components\": {\"%s\": \"%s\"}";
    for (String yaml :
        List.of(
            "component: other+words\ntype: standard\n",
            "component: my+words\ntype: test\n",
            "component: my+words\ntype: nonsense\n",
            "type: standard\n")) {
      byte[] component = component(folder, yaml);
      var refused = snaps.pushed("my", snap, with.formatted("words", snaps.upload(component)));
      assertThat(refused.text("code")).as(yaml).isEqualTo("processing_error");
      assertThat(refused.text("errors", 0, "message")).isNotEmpty();
    }
    byte[] undeclared = component(folder, "component: my+more\ntype: standard\n");
    assertThat(
            snaps
                .pushed("my", snap, with.formatted("more", snaps.upload(undeclared)))
                .text("errors", 0, "message"))
        .contains("does not declare a component 'more'");
    assertThat(snaps.pushed("my", snap, with.formatted("words", "nobody")).status()).isEqualTo(400);
    String twice = snaps.upload(undeclared);
    String both = ", \"components\": {\"words\": \"%s\", \"more\": \"%s\"}";
    assertThat(snaps.pushed("my", snap, both.formatted(twice, twice)).message())
        .contains("of its own");
  }
}
