package dev.craftsh.client.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Python's keyring as an independent judge: what one side keeps, the other finds and overwrites.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PythonKeyringTest {
  private static final String KEYRING =
      "import sys\nfrom keyring.backends.SecretService import Keyring\nkeyring = Keyring()\n";
  private static final String SET = KEYRING + "keyring.set_password(*sys.argv[1:4])";
  private static final String GET = KEYRING + "print(keyring.get_password(*sys.argv[1:3]))";
  private static final String DELETE = KEYRING + "keyring.delete_password(*sys.argv[1:3])";
  private static final String ITEMS =
      """
      import json, secretstorage, sys
      collection = secretstorage.get_default_collection(secretstorage.dbus_init())
      for item in collection.search_items({'service': sys.argv[1]}):
          attributes = item.get_attributes()
          attributes.pop('xdg:schema', None)  # gnome-keyring's own, added some time after creation
          print(json.dumps([item.get_label(), attributes, item.get_secret_content_type()],
              sort_keys=True), item.get_secret().decode())
      """;

  private KeyringRig rig;
  private SystemCredentialStore store;

  @BeforeAll
  void start() throws Exception {
    Tools.requirePython();
    rig = KeyringRig.unlocked();
    store = rig.store();
  }

  @AfterAll
  void stop() throws Exception {
    if (rig != null) {
      rig.close();
    }
  }

  @Test
  void aLoginThatPythonKeptIsFoundOverwrittenInPlaceAndForgotten() {
    python(SET, "charmcraft", "api.charmhub.io", "kept by Python ž");
    String before = python(ITEMS, "charmcraft");
    assertThat(store.get("charmcraft", "api.charmhub.io")).contains("kept by Python ž");

    store.set("charmcraft", "api.charmhub.io", "kept by Java");
    assertThat(python(ITEMS, "charmcraft"))
        .isEqualTo(before.replace("kept by Python ž", "kept by Java"));

    store.delete("charmcraft", "api.charmhub.io");
    assertThat(python(GET, "charmcraft", "api.charmhub.io")).isEqualTo("None");
  }

  @Test
  void aLoginThatWeKeptIsFoundOverwrittenInPlaceAndForgottenByPython() {
    store.set("snapcraft", "dashboard.snapcraft.io", "kept by Java ž");
    String before = python(ITEMS, "snapcraft");
    assertThat(python(GET, "snapcraft", "dashboard.snapcraft.io")).isEqualTo("kept by Java ž");

    python(SET, "snapcraft", "dashboard.snapcraft.io", "kept by Python");
    assertThat(python(ITEMS, "snapcraft"))
        .isEqualTo(before.replace("kept by Java ž", "kept by Python"));
    assertThat(store.get("snapcraft", "dashboard.snapcraft.io")).contains("kept by Python");

    python(DELETE, "snapcraft", "dashboard.snapcraft.io");
    assertThat(store.get("snapcraft", "dashboard.snapcraft.io")).isEmpty();
  }

  @Test
  void aLoginThatPythonKeptBeforeTheKeyringWasStartedAgainIsOverwrittenInPlace() throws Exception {
    python(SET, "earlier", "a.test", "kept by Python");
    rig.startAgain();
    store.set("earlier", "a.test", "kept by Java");
    assertThat(python(ITEMS, "earlier")).endsWith("kept by Java").doesNotContain("\n");
    rig.startAgain();
    python(SET, "earlier", "a.test", "kept by Python again");
    assertThat(python(ITEMS, "earlier")).endsWith("kept by Python again").doesNotContain("\n");
    assertThat(store.get("earlier", "a.test")).contains("kept by Python again");
  }

  @Test
  void ourEntriesLookExactlyLikeThoseOfPython() {
    store.set("look", "a.test", "text");
    String ours = python(ITEMS, "look");
    store.delete("look", "a.test");
    python(SET, "look", "a.test", "text");
    assertThat(ours)
        .isEqualTo(python(ITEMS, "look"))
        .contains("\"Password for 'a.test' on 'look'\"")
        .contains("\"application\": \"Python keyring library\"");
  }

  @Test
  void ourOwnEntryIsReadWhereAnotherToolKeptOneBesideItAndForgettingForgetsBoth() {
    var secretTool =
        Tools.run(
            rig.environment(),
            "kept by secret-tool",
            List.of("secret-tool", "store", "--label=x", "service", "two", "username", "a.test"));
    assertThat(secretTool.status()).as(secretTool.output()).isZero();
    assertThat(store.get("two", "a.test")).contains("kept by secret-tool");

    store.set("two", "a.test", "kept by Java");
    assertThat(store.get("two", "a.test")).contains("kept by Java");

    store.delete("two", "a.test");
    assertThat(store.get("two", "a.test")).isEmpty();
  }

  private String python(String program, String... arguments) {
    return Tools.python(rig.environment(), program, arguments);
  }
}
