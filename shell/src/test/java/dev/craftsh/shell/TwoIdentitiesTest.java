package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two logins at one store in one shell: each client acts as its own, and as nobody else. */
class TwoIdentitiesTest extends SandboxedTest {
  private TestShell both = shell;

  @BeforeEach
  void openBoth() {
    both =
        TestShell.in(directory)
            .variable("ME", exported(0))
            .variable("BOT", exported(1))
            .with("--profile", "charm");
    create("me", "credentials-env=ME");
    create("prod-bot", "credentials-env=BOT");
    both.close();
    both =
        TestShell.in(directory)
            .variable("ME", exported(0))
            .variable("BOT", exported(1))
            .with("--profile", "me");
  }

  @AfterEach
  void closeBoth() {
    both.close();
  }

  private void create(String name, String choice) {
    assertThat(
            both.type(
                "profile create %s --from charm api-url=%s storage-url=%s auth-url=%s %s"
                    .formatted(name, sandbox.charmhub(), sandbox.storage(), sandbox.sso(), choice)))
        .succeeded();
  }

  private String exported(int index) {
    var account = sandbox.accounts().get(index);
    var endpoints = Endpoints.CHARMHUB.withApi(sandbox.charmhub()).withAuth(sandbox.sso());
    var request = LoginRequest.ubuntuOne(account.email(), Secret.of(account.password()));
    try (var client = StoreClient.builder(endpoints).build()) {
      return client.login(
          account.otp().map(code -> request.withOtp(Secret.of(code))).orElse(request));
    }
  }

  private List<JsonObject> journal() throws IOException {
    return Files.readAllLines(directory.resolve("home/.local/state/craftsh/journal.jsonl")).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  @Test
  void bothLiveAtOnceAndNeitherActsAsTheOther() {
    both.type("var bot = store.as(\"prod-bot\"); var me = store.as(\"me\")");

    for (int time = 0; time < 2; time++) {
      assertThat(both.type("bot.whoami().account().username()")).stdoutIs("sandbox-otp\n");
      assertThat(both.type("me.whoami().account().username()")).stdoutIs("sandbox\n");
      assertThat(both.type("store.whoami().account().username()")).stdoutIs("sandbox\n");
    }
    assertThat(both.type("bot.as(\"me\").whoami().account().username()")).stdoutIs("sandbox\n");
    assertThat(both.type("me == store")).stdoutIs("true\n");
    assertThat(both.type("whoami --columns username,profile --no-header"))
        .stdoutIs("sandbox\tme\n");
  }

  @Test
  void aClientSaysWhoseItIs() {
    assertThat(both.type("store.as(\"prod-bot\")")).stdoutContains(" as craftsh@prod-bot");
    assertThat(both.type("store")).stdoutContains(" as craftsh@me");
  }

  @Test
  void theyWorkInSeveralThreads() {
    both.type("var bot = store.as(\"prod-bot\")");

    assertThat(
            both.type(
                "parallel(List.of(1, 2, 3, 4, 5, 6), 6, n -> (n % 2 == 0 ? bot : store)"
                    + ".whoami().account().username()).toString()"))
        .stdoutIs("[sandbox, sandbox-otp, sandbox, sandbox-otp, sandbox, sandbox-otp]\n");
  }

  @Test
  void whatEachRegistersIsItsOwn() {
    both.type("store.as(\"prod-bot\").registerName(\"of-the-bot\"); store.registerName(\"of-me\")");

    assertThat(both.type("store.as(\"prod-bot\").listRegisteredNames().toString()"))
        .stdoutContains("of-the-bot");
    assertThat(both.type("names --columns name").stdout())
        .contains("of-me")
        .doesNotContain("of-the-bot");
  }

  @Test
  void everyLineOfTheJournalSaysWhoItWas() throws IOException {
    both.type(
        "store.as(\"prod-bot\").registerName(\"one\"); store.registerName(\"two\");"
            + " store.as(\"prod-bot\").registerName(\"three\")");
    both.type("register four");

    var lines = journal();
    assertThat(lines)
        .extracting(
            line ->
                line.get("profile").getAsString()
                    + ": "
                    + line.get("account").getAsString()
                    + " "
                    + line.getAsJsonArray("changes").size())
        .containsExactly("prod-bot: sandbox-otp 2", "me: sandbox 1", "me: sandbox 1");
    assertThat(both.type("journal --columns profile,account --no-header").stdout().lines())
        .containsExactlyInAnyOrder("prod-bot\tsandbox-otp", "me\tsandbox", "me\tsandbox");
  }

  @Test
  void aRunThatIsResumedKnowsWhoDidWhat() throws IOException {
    Files.writeString(
        directory.resolve("both.jsh"),
        """
        register ours
        try {
          store.as("prod-bot").registerName("ours");
        } catch (Exception taken) {
          print("taken");
        }
        store.as("prod-bot").registerName("theirs");
        if (System.getProperty("craftsh.test.broken") == null) {
          System.setProperty("craftsh.test.broken", "yes");
          throw fail(1, "broken off", "", "");
        }
        print("through");
        """);
    try {
      assertThat(both.start("both.jsh")).exitedWith(ExitStatus.FAILED).stderrContains("broken off");
      assertThat(both.start("--resume", "last")).succeeded().stdoutContains("through");
    } finally {
      System.clearProperty("craftsh.test.broken");
    }
    assertThat(journal())
        .filteredOn(line -> line.toString().contains("theirs"))
        .hasSize(1)
        .allSatisfy(line -> assertThat(line.get("account").getAsString()).isEqualTo("sandbox-otp"));
  }

  @Test
  void whatOneDidIsNoAnswerToTheOther() throws IOException {
    Files.writeString(
        directory.resolve("either.jsh"),
        """
        boolean again = System.getProperty("craftsh.test.broken") != null;
        (again ? store : store.as("prod-bot")).registerName("of-the-bot");
        System.setProperty("craftsh.test.broken", "yes");
        print(again ? "taken for another" : "once");
        throw fail(1, "broken off", "", "");
        """);
    try {
      assertThat(both.start("either.jsh")).exitedWith(ExitStatus.FAILED).stdoutIs("once\n");
      assertThat(both.start("--resume", "last")).stdoutIsEmpty();
    } finally {
      System.clearProperty("craftsh.test.broken");
    }
  }

  @Test
  void aProfileThatMayOnlyLookDoesSoFromAnother() {
    both.type("profile set prod-bot read-only=true");

    assertThat(both.type("store.as(\"prod-bot\").registerName(\"never\")").status()).isNotZero();
    assertThat(both.type("store.as(\"prod-bot\").listRegisteredNames().size()")).succeeded();
    assertThat(both.type("store.registerName(\"mine\")")).succeeded();
  }

  @Test
  void aProfileForDryRunsChangesNothingFromAnother() {
    both.type("profile set prod-bot dry-run=true");

    assertThat(both.type("store.as(\"prod-bot\").registerName(\"never\")"))
        .stderrContains("the profile prod-bot is for dry runs", "set dry-run on");
    assertThat(both.type("store.as(\"prod-bot\").listRegisteredNames().toString()").stdout())
        .doesNotContain("never");
    both.type("set dry-run on");
    assertThat(both.type("store.as(\"prod-bot\").registerName(\"never\")").stderr())
        .doesNotContain("is for dry runs");
    both.type("set dry-run off");
    assertThat(both.type("store.registerName(\"mine\")")).succeeded();
  }

  @Test
  void eachWaitsAsLongAsItsOwnProfileSays() {
    both.variable("CRAFT_STORE_RETRIES", "0");
    both.type("profile set prod-bot read-timeout=1s");
    var late = Fault.of(Trouble.DELAY).on("GET", "whoami").delay(Duration.ofSeconds(3));

    sandbox.failNext(late);
    assertThat(both.type("store.as(\"prod-bot\").whoami()"))
        .stderrContains("nothing came for too long");
    sandbox.failNext(late);
    assertThat(both.type("store.whoami().account().username()")).stdoutIs("sandbox\n");
  }

  @Test
  void aNameThatIsNoProfileIsRefusedWithTheNearestOne() {
    assertThat(both.type("store.as(\"prod-bto\")"))
        .stderrContains("Cannot use the profile \"prod-bto\"")
        .stderrContains("did you mean prod-bot?");
    assertThat(both.type("store.as(\"prod-bot\").endpoints().host()")).succeeded();
  }

  @Test
  void loginsThatAreKeptAreKeptApart() throws IOException {
    var keeping = TestShell.in(directory);
    for (int index = 0; index < 2; index++) {
      var account = sandbox.accounts().get(index);
      var name = "kept-" + index;
      create(name, "keyring=file");
      Files.writeString(directory.resolve("password"), account.password() + "\n");
      var login =
          "-p %s --keyring file login --email %s --password-file password %s"
              .formatted(
                  name, account.email(), account.otp().map(code -> "--otp " + code).orElse(""));
      assertThat(keeping.start(login.strip().split(" ", -1))).succeeded();
    }

    var run =
        keeping.start(
            "-p",
            "kept-1",
            "--keyring",
            "file",
            "-e",
            "store.whoami().account().username() + store.as(\"kept-0\").whoami().account().username()");
    assertThat(run).succeeded().stdoutIs("sandbox-otpsandbox\n");
    assertThat(keeping.start("-p", "kept-1", "--keyring", "file", "logout")).succeeded();
    assertThat(keeping.start("-p", "kept-0", "--keyring", "file", "whoami")).succeeded();
  }

  @Test
  void whoeverGetsTheNameOfADeletedProfileDoesNotGetItsLogin() throws IOException {
    var keeping = TestShell.in(directory);
    create("kept", "keyring=file");
    var account = sandbox.accounts().get(0);
    Files.writeString(directory.resolve("password"), account.password() + "\n");
    var login = "-p kept login --email " + account.email() + " --password-file password";
    assertThat(keeping.start(login.split(" ", -1))).succeeded();
    assertThat(keeping.start("-p", "kept", "whoami")).succeeded();

    assertThat(both.type("profile delete kept")).succeeded();
    create("kept", "keyring=file");

    assertThat(keeping.start("-p", "kept", "whoami")).exitedWith(ExitStatus.NOT_ALLOWED);
  }

  @Test
  void aClientThatKnowsNobodyElseSaysSo() {
    try (var alone = StoreClient.builder(Endpoints.CHARMHUB).build()) {
      org.assertj.core.api.Assertions.assertThatExceptionOfType(
              dev.craftsh.client.error.NotSupported.class)
          .isThrownBy(() -> alone.as("me"))
          .withMessageContaining("Cannot act as \"me\"");
    }
  }
}
