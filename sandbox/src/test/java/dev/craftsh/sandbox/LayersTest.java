package dev.craftsh.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

@AnalyzeClasses(
    packages = "dev.craftsh.sandbox",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  @ArchTest
  static final ArchRule functionsAreNotSerializable =
      noClasses()
          .that()
          .areInterfaces()
          .should()
          .beAssignableTo(java.io.Serializable.class)
          .because("a start-up archive leaves out lambdas that are, and each then costs its time");

  @ArchTest
  static final ArchRule requestsGoDownOneLayerAtATime =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("front door")
          .definedBy("dev.craftsh.sandbox")
          .layer("route")
          .definedBy("..route..")
          .layer("service")
          .definedBy("..service..")
          .layer("state")
          .definedBy("..state..")
          .layer("archive")
          .definedBy("..archive..")
          .layer("memory")
          .definedBy("dev.craftsh.sandbox.memory..")
          .whereLayer("front door")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("route")
          .mayOnlyBeAccessedByLayers("front door")
          .whereLayer("service")
          .mayOnlyBeAccessedByLayers("front door", "route")
          .whereLayer("state")
          .mayOnlyBeAccessedByLayers("front door", "service")
          .whereLayer("archive")
          .mayOnlyBeAccessedByLayers("service")
          .whereLayer("memory")
          .mayOnlyBeAccessedByLayers("front door", "service", "state")
          .because("a route that reached the memory would go around the rules");

  @ArchTest
  static final ArchRule theModelKnowsNoLayer =
      noClasses()
          .that()
          .resideInAPackage("..model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..route..", "..service..", "..state..", "..fault..", "..archive..")
          .because("values are passed along by all of them");

  @ArchTest
  static final ArchRule troubleKnowsNothingOfPackages =
      noClasses()
          .that()
          .resideInAPackage("..fault..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..route..", "..service..", "..state..", "..model..", "..archive..")
          .because("scripted trouble must not depend on what it disturbs");

  @ArchTest
  static final ArchRule onlyMacaroonsAreSharedWithTheClient =
      noClasses()
          .that()
          .resideInAPackage("dev.craftsh.sandbox..")
          .should()
          .dependOnClassesThat(
              new DescribedPredicate<>("are other parts of the client") {
                @Override
                public boolean test(JavaClass one) {
                  return one.getPackageName().startsWith("dev.craftsh.client")
                      && !one.getPackageName().equals("dev.craftsh.client.macaroon");
                }
              })
          .because("sides that share a model share its mistakes");

  @ArchTest
  static final ArchRule theDatabaseIsKnownToTheMemoryAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.craftsh.sandbox.memory..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.h2..")
          .because("a store without a directory must not load it");

  @ArchTest
  static final ArchRule httpIsSpokenInRoutesAlone =
      classes()
          .that()
          .resideOutsideOfPackage("..route..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackage("org.apache.hc..")
          .because("rules must not depend on how requests arrive");

  @ArchTest
  static final ArchRule everyRouteSaysWhatItIsKnownFrom =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..route..")
          .and()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Routes")
          .and()
          .haveRawReturnType("dev.craftsh.sandbox.route.Answer")
          .should(
              new ArchCondition<JavaMethod>("be marked @FromDocs or @Assumed") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  boolean lambda = method.getName().startsWith("lambda$");
                  boolean marked =
                      method.isAnnotatedWith("dev.craftsh.sandbox.route.FromDocs")
                          || method.isAnnotatedWith("dev.craftsh.sandbox.route.Assumed");
                  events.add(
                      new SimpleConditionEvent(
                          method, lambda || marked, method.getFullName() + " is not marked"));
                }
              })
          .because("one must see what was read and what was guessed");
}
