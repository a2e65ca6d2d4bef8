package dev.craftsh.client.keyring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class KeyringBoundaryTest {
  @Test
  void onlyThisPackageTouchesTheLibrariesOfKeyrings() {
    JavaClasses client =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.craftsh.client");
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.craftsh.client.keyring..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.freedesktop..", "com.github.javakeyring..", "com.sun.jna..")
        .because("logins from the environment, memory or a file must not load a keyring's library")
        .check(client);
  }
}
