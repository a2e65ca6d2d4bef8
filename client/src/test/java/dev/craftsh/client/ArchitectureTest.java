package dev.craftsh.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.craftsh.client",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.craftsh.client";

  @ArchTest
  static final ArchRule onlyHttpTouchesHttpClient =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".http")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.hc..")
          .because("another HTTP library must be able to take its place in one package");

  @ArchTest
  static final ArchRule macaroonsKnowNothingOfTheClient =
      classes()
          .that()
          .resideInAPackage(ROOT + ".macaroon")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + ".macaroon", "java..", "com.google.gson..", "org.jspecify..")
          .because("the sandbox mints and verifies with them, and must share nothing else");

  @ArchTest
  static final ArchRule modelsErrorsAndWhatIsWatchedAreValues =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + ".model", ROOT + ".error", ROOT + ".observe", ROOT + ".intercept")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT, ROOT + ".http", ROOT + ".endpoint", ROOT + ".auth", ROOT + ".macaroon")
          .because("whoever holds a value must not hold a connection or a secret with it");

  @ArchTest
  static final ArchRule groupsSayWhatAndNotHow =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".group")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT, ROOT + ".http", ROOT + ".endpoint", ROOT + ".json", ROOT + ".macaroon")
          .because("who uses a group must be able to put one of his own in its place");

  @ArchTest
  static final ArchRule valuesDoNoInputOrOutput =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".model", ROOT + ".observe", ROOT + ".macaroon")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.nio.file..", "java.nio.channels..")
          .because("they are made of bytes and text that somebody else has read");

  @ArchTest
  static final ArchRule jsonKnowsNoStore =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".json")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT,
              ROOT + ".model",
              ROOT + ".error",
              ROOT + ".http",
              ROOT + ".endpoint",
              ROOT + ".auth",
              ROOT + ".macaroon")
          .because("a path and a wrong type are all that it has to say");

  @ArchTest
  static final ArchRule httpKnowsNoEndpointAndNoLogin =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".http")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".endpoint", ROOT + ".auth", ROOT + ".macaroon")
          .because("how a request travels does not depend on what it asks");

  @ArchTest
  static final ArchRule keepingALoginSendsNothing =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".auth")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".http", ROOT + ".endpoint", "java.net..")
          .because("credentials must be readable and writable without a store");

  @ArchTest
  static final ArchRule endpointsAreReachedThroughTheFrontDoor =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".endpoint")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT)
          .because("the front door is built on the operations, not the other way round");

  @ArchTest
  static final ArchRule theProcessIsNotLookedAt =
      noClasses()
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("who embeds the client decides on its environment, and it has no terminal");

  @ArchTest
  static final ArchRule nothingIsShared =
      noFields()
          .that()
          .areStatic()
          .should()
          .notBeFinal()
          .because("several clients live side by side in one process");

  @ArchTest
  static final ArchRule startingIsCheap =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.regex..", "java.util.logging..", "java.util.stream..")
          .because("a short command pays for every class that it loads");
}
