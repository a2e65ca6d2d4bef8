package dev.craftsh.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.model.Library;
import dev.craftsh.client.model.LibraryFile;
import dev.craftsh.client.model.LibraryQuery;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Libraries that charms share (contract/store-api.md §4, Libraries). */
class LibrariesTest {
  private static final String FILE =
      "\"\"\"Doc.\"\"\"\n\n# The id\nLIBID = \"lib-1\"\nLIBAPI: int = 1  # api\nLIBPATCH=4\n\n"
          + "LIBRARY = 1\ndef f():\n  return 1\n";
  private static final String BODY =
      "\"\"\"Doc.\"\"\"\n\n# The id\n\nLIBRARY = 1\ndef f():\n  return 1\n";
  private static final String LIBRARY =
      """
      {"charm-name": "hello", "library-name": "greet", "library-id": "lib-1", "api": 1, "patch": 4,
       "hash": "abc"%s, "of-tomorrow": true}
      """;

  private static String sha256(String text) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }

  @Test
  void theConstantsOfAFileAreReadAndLeftOutOfItsHash() throws NoSuchAlgorithmException {
    LibraryFile file = LibraryFile.parse(FILE);
    assertThat(file.id()).isEqualTo("lib-1");
    assertThat(file.api()).isEqualTo(1);
    assertThat(file.patch()).isEqualTo(4);
    assertThat(file.hash()).isEqualTo(sha256(BODY));
    assertThat(LibraryFile.parse(FILE.replace("\n", "\r\n")).hash()).isEqualTo(sha256(BODY));
    assertThat(LibraryFile.parse(FILE.replace("=4", "=5")).hash()).isEqualTo(sha256(BODY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "LIBID = \"lib-1\" | LIBIDENTITY = \"x\" | its LIBID is not there",
        "LIBID = \"lib-1\" | LIBID = lib | its LIBID is not an id in quotes",
        "LIBID = \"lib-1\" | LIBID = \"\" | its LIBID is not an id in quotes",
        "LIBAPI: int = 1  # api | LIBAPI = one | its LIBAPI is not a whole number",
        "LIBAPI: int = 1  # api | LIBAPI = -1 | its LIBAPI is not 0 or more",
        "LIBPATCH=4 | x = 1 | its LIBPATCH is not there"
      })
  void aFileWithoutItsConstantsIsNoLibrary(String part, String instead, String why) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> LibraryFile.parse(FILE.replace(part, instead)))
        .withMessage("Cannot use the file as a library: " + why);
  }

  @Test
  void versionNoughtNoughtIsNone() {
    String file = "LIBID = 'x'\nLIBAPI = 0\nLIBPATCH = 0\n";
    assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> LibraryFile.parse(file));
    assertThat(LibraryFile.parse(file.replace("PATCH = 0", "PATCH = 1")).id()).isEqualTo("x");
  }

  @Test
  void aLibraryIsCreatedAndItsFilePublished() {
    LibraryFile file = LibraryFile.parse(FILE);
    try (Conversation talk =
        Conversation.withCharmhub(
            Reply.ok("{\"library-id\": \"lib-1\"}"), Reply.ok(LIBRARY.formatted("")))) {
      assertThat(talk.store().libraries().create("hello", "greet")).isEqualTo("lib-1");
      Library library = talk.store().libraries().publish("hello", file);
      assertThat(library.name()).isEqualTo("greet");
      assertThat(library.content()).isEmpty();
      assertThat(library.json()).isEqualTo(JsonParser.parseString(LIBRARY.formatted("")));
      talk.asked(0, "POST /v1/charm/libraries/hello", "{\"library-name\": \"greet\"}");
      talk.asked(
          1,
          "POST /v1/charm/libraries/hello/lib-1",
          "{\"api\": 1, \"patch\": 4, \"content\": "
              + new JsonPrimitive(FILE)
              + ", \"hash\": \""
              + file.hash()
              + "\"}");
    }
  }

  @Test
  void aPatchThatIsThereAlreadyIsAConflict() {
    Reply conflict =
        Reply.json(409, "{\"error-list\": [{\"code\": \"conflict\", \"message\": \"exists\"}]}");
    try (Conversation talk = Conversation.withCharmhub(conflict)) {
      assertThatExceptionOfType(Conflict.class)
          .isThrownBy(() -> talk.store().libraries().publish("hello", LibraryFile.parse(FILE)))
          .withMessage(
              "Cannot publish version 1.4 of a library of hello: the store refused (conflict): exists");
    }
  }

  @Test
  void aPublicationWhoseAnswerIsLostIsNotSentAgain() {
    try (Conversation talk = Conversation.withCharmhub(Reply.hangUp())) {
      assertThatExceptionOfType(OutcomeUnknown.class)
          .isThrownBy(() -> talk.store().libraries().publish("hello", LibraryFile.parse(FILE)));
      assertThat(talk.count()).isEqualTo(1);
    }
  }

  @Test
  void aLibraryIsReadByAnybodyInAnyVersion() {
    Reply answer = Reply.ok(LIBRARY.formatted(", \"content\": \"x = 1\\n\""));
    try (Conversation talk = Conversation.withCharmhub(answer)) {
      assertThat(talk.store().libraries().get("hello", "lib-1").content()).contains("x = 1\n");
      talk.store().libraries().get("hello", "lib-1", 1);
      talk.store().libraries().get("hello", "lib-1", 1, 3);
      talk.askedAnonymously(0, "GET /v1/charm/libraries/hello/lib-1");
      talk.askedAnonymously(1, "GET /v1/charm/libraries/hello/lib-1?api=1");
      talk.askedAnonymously(2, "GET /v1/charm/libraries/hello/lib-1?api=1&patch=3");
    }
  }

  @Test
  void manyLibrariesAreLookedUpAtOnceByAnybody() {
    Reply answer = Reply.ok("{\"libraries\": [" + LIBRARY.formatted("") + "]}");
    try (Conversation talk = Conversation.withCharmhub(answer)) {
      List<LibraryQuery> queries =
          List.of(
              LibraryQuery.byId("lib-1").withApi(1),
              LibraryQuery.named("hello", "greet").withApi(1).withPatch(2));
      assertThat(talk.store().libraries().find(queries))
          .extracting(Library::id)
          .containsExactly("lib-1");
      assertThat(talk.store().libraries().list("hello")).hasSize(1);
      talk.askedAnonymously(0, "POST /v1/charm/libraries/bulk");
      assertThat(JsonParser.parseString(talk.asked(0).text()))
          .isEqualTo(
              JsonParser.parseString(
                  "[{\"library-id\": \"lib-1\", \"api\": 1}, {\"charm-name\": \"hello\","
                      + " \"library-name\": \"greet\", \"api\": 1, \"patch\": 2}]"));
      assertThat(JsonParser.parseString(talk.asked(1).text()))
          .isEqualTo(JsonParser.parseString("[{\"charm-name\": \"hello\"}]"));
    }
  }

  @Test
  void lookingUpWhatIsNotThereIsRefusedWithoutACode() {
    Reply refusal =
        Reply.json(
            400,
            "{\"error-list\": [{\"code\": null, \"message\":"
                + " \"Items need to include 'library_id' or 'package_id'\"}]}");
    try (Conversation talk = Conversation.withCharmhub(refusal)) {
      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> talk.store().libraries().list("nope"))
          .withMessage(
              "Cannot list the libraries of nope: the store refused (400): Items need to include"
                  + " 'library_id' or 'package_id'");
    }
  }

  @Test
  void aLibraryOfTheWrongShapeIsNamedByItsPlace() {
    Reply wrong = Reply.ok("{\"libraries\": [" + LIBRARY.formatted("").replace("4", "[]") + "]}");
    try (Conversation talk = Conversation.withCharmhub(wrong)) {
      assertThatExceptionOfType(InvalidResponse.class)
          .isThrownBy(() -> talk.store().libraries().list("hello"))
          .withMessageEndingWith("libraries[0].patch is not a whole number");
    }
  }

  @Test
  void aClientThatMayOnlyReadPublishesNoLibrary() {
    Conversation.changes(Endpoints.CHARMHUB, store -> store.libraries().create("hello", "greet"));
    Conversation.changes(
        Endpoints.CHARMHUB, store -> store.libraries().publish("hello", LibraryFile.parse(FILE)));
  }

  @Test
  void snapsShareNoLibraries() {
    try (Conversation talk = Conversation.withSnapStore(Reply.status(500))) {
      assertThatExceptionOfType(NotSupported.class)
          .isThrownBy(() -> talk.store().libraries())
          .withMessage("Cannot reach libraries: only charms share them");
    }
  }
}
