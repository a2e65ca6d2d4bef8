package dev.craftsh.shell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.craftsh.shell", importOptions = DoNotIncludeTests.class)
class LayersTest {
  private static final String SHELL = "dev.craftsh.shell";

  @ArchTest
  static final ArchRule nothingKnowsThePrompt =
      noClasses()
          .that()
          .resideOutsideOfPackage(SHELL + ".repl..")
          .and()
          .doNotHaveFullyQualifiedName(SHELL + ".Main")
          .and()
          .resideOutsideOfPackage(SHELL + ".training..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SHELL + ".repl..")
          .because("the shell works with no terminal at all");

  @ArchTest
  static final ArchRule nothingBelowKnowsTheEntry =
      noClasses()
          .that()
          .resideOutsideOfPackages(SHELL, SHELL + ".training..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SHELL, SHELL + ".training..")
          .because("what wires everything together stands above everything");

  @ArchTest
  static final ArchRule theClientIsUsedByItsPublicFace =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.craftsh.client.endpoint..",
              "dev.craftsh.client.http..",
              "dev.craftsh.client.json..")
          .because("the client's module does not export them");

  @ArchTest
  static final ArchRule commandsKnowNoInterpreterAndNoJava =
      noClasses()
          .that()
          .resideInAPackage(SHELL + ".command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              SHELL + ".interpreter..",
              SHELL + ".engine..",
              SHELL + ".script..",
              SHELL + ".prelude..",
              SHELL + ".render..")
          .because("a command returns a value; who asked and how it looks is not its business");

  @ArchTest
  static final ArchRule renderingKnowsOnlyResults =
      noClasses()
          .that()
          .resideInAPackage(SHELL + ".render..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              SHELL + ".command..",
              SHELL + ".interpreter..",
              SHELL + ".session..",
              SHELL + ".engine..",
              SHELL + ".script..")
          .because("how things look must not decide what there is");

  @ArchTest
  static final ArchRule resultsKnowNobodyAbove =
      noClasses()
          .that()
          .resideInAPackage(SHELL + ".result..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              SHELL + ".render..", SHELL + ".command..", SHELL + ".session..", SHELL + ".host..")
          .because("results are values that any renderer can write");

  @ArchTest
  static final ArchRule choicesKnowNobodyWhoActsOnThem =
      noClasses()
          .that()
          .resideInAPackage(SHELL + ".config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              SHELL + ".command..",
              SHELL + ".session..",
              SHELL + ".interpreter..",
              SHELL + ".engine..",
              SHELL + ".script..")
          .because("any part may ask what the user chose");

  @ArchTest
  static final ArchRule theInterpreterKnowsNoScripts =
      noClasses()
          .that()
          .resideInAPackage(SHELL + ".interpreter..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SHELL + ".script..")
          .because("prompt and scripts stand above the one interpreter");

  @ArchTest
  static final ArchRule onlyTheEngineTouchesJShell =
      noClasses()
          .that()
          .resideOutsideOfPackage(SHELL + ".engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jdk.jshell..", "com.sun.tools..", "com.sun.source..", "javax.tools..")
          .because("a plain command must start without the compiler");

  @ArchTest
  static final ArchRule onlyThePromptTouchesJLine =
      noClasses()
          .that()
          .resideOutsideOfPackage(SHELL + ".repl..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jline..")
          .because("no terminal library is loaded unless a prompt is shown");

  @ArchTest
  static final ArchRule onlyOnePackageTouchesTheSandbox =
      noClasses()
          .that()
          .resideOutsideOfPackage(SHELL + ".sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.craftsh.sandbox..")
          .because("the embedded store is loaded with --sandbox only");

  @ArchTest
  static final ArchRule nothingBelowMainReadsTheProcess =
      noClasses()
          .that()
          .resideInAnyPackage(
              SHELL + ".command..",
              SHELL + ".config..",
              SHELL + ".failure..",
              SHELL + ".host..",
              SHELL + ".interpreter..",
              SHELL + ".prelude..",
              SHELL + ".render..",
              SHELL + ".result..",
              SHELL + ".sandbox..",
              SHELL + ".script..",
              SHELL + ".session..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.System")
          .because("a whole shell runs in memory in the tests");

  @ArchTest
  static final ArchRule commandsAreFinalAndHidden =
      classes()
          .that()
          .implement(SHELL + ".command.Command")
          .should()
          .bePackagePrivate()
          .because("the registry is the only list of commands");
}
