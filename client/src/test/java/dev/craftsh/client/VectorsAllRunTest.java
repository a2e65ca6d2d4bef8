package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.craftsh.client.KnownDifferences.Difference;
import dev.craftsh.client.Vectors.Vector;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every recorded vector is run by some test, or listed with the test of another module that runs
 * it. A difference is listed too, and its test run turned around ({@link KnownDifferences}).
 */
class VectorsAllRunTest {
  @Test
  void everyVectorIsRunOrListed(TestReporter report) throws Exception {
    Set<String> recorded = recorded();
    Set<String> run = run();
    Map<String, Difference> listed = KnownDifferences.all();
    Set<String> elsewhere = new TreeSet<>();
    Set<String> different = new TreeSet<>();
    listed.forEach((key, entry) -> (entry.runBy() == null ? different : elsewhere).add(key));
    assertThat(recorded).as("vectors that are listed").containsAll(listed.keySet());
    assertThat(run).as("differences are run, so as to be found right").containsAll(different);
    assertThat(run).as("what another module runs").doesNotContainAnyElementsOf(elsewhere);
    Set<String> missing = new TreeSet<>(recorded);
    missing.removeAll(run);
    missing.removeAll(elsewhere);
    assertThat(missing).as("vectors that nothing runs").isEmpty();
    report.publishEntry(
        "vectors",
        "%d recorded, %d as recorded here, %d by the sandbox's tests, %d known differences"
            .formatted(
                recorded.size(),
                run.size() - different.size(),
                elsewhere.size(),
                different.size()));
  }

  @Test
  void theTestsOfOtherModulesExistAndReadTheirFile() throws IOException {
    for (Map.Entry<String, Difference> entry : KnownDifferences.all().entrySet()) {
      String other = entry.getValue().runBy();
      if (other != null) {
        Path source = Path.of("..").resolve(other);
        String file = entry.getKey().substring(0, entry.getKey().indexOf(".json"));
        assertThat(source).content().contains('"' + file + '"');
      }
    }
  }

  private static Set<String> recorded() throws IOException, URISyntaxException {
    var directory = Objects.requireNonNull(VectorsAllRunTest.class.getResource("/vectors"));
    Set<String> all = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
      for (Path file : files.toList()) {
        Vectors.of(file.getFileName().toString())
            .forEach(vector -> assertThat(all.add(KnownDifferences.key(vector))).isTrue());
      }
    }
    return all;
  }

  /** What the tests are given; that each is run is JUnit's promise. */
  private static Set<String> run() throws ReflectiveOperationException {
    Set<String> run = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("dev.craftsh.client")) {
      if (!type.getSimpleName().endsWith("Test")) {
        continue;
      }
      for (Method test : type.reflect().getDeclaredMethods()) {
        MethodSource source = test.getAnnotation(MethodSource.class);
        if (source != null && List.of(test.getParameterTypes()).contains(Vector.class)) {
          for (String name : source.value()) {
            given(type.reflect(), name).forEach(vector -> run.add(KnownDifferences.key(vector)));
          }
        }
      }
    }
    return run;
  }

  private static Stream<Vector> given(Class<?> type, String factory)
      throws ReflectiveOperationException {
    Method method = type.getDeclaredMethod(factory);
    method.setAccessible(true);
    return ((Stream<?>) method.invoke(null)).map(Vector.class::cast);
  }
}
