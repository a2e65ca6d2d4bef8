package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/client.md} says what the library has, all of it and nothing else. */
class ClientPageTest {
  private static final Path PAGE = Path.of("../docs/reference/client.md");
  private static final String GENERATED =
      "## All operations\n\nMade from the Javadoc. Every operation can also fail with what"
          + " `StoreClient`'s Javadoc lists once.\n\n";
  private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+\\| ([^|]+)\\|[^|]*\\|$");
  private static final Pattern NAME = Pattern.compile("`([A-Z][\\w.]*)`");

  /** With {@code -Dcraftsh.docs.write=true} that part is written instead of compared. */
  @Test
  void thePartAboutOperationsIsMadeOfTheJavadoc() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.contains(GENERATED) ? page.indexOf(GENERATED) : page.length();
    String expected = page.substring(0, start).stripTrailing() + "\n\n" + GENERATED + operations();
    if (Boolean.getBoolean("craftsh.docs.write")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE).content().isEqualTo(expected);
  }

  private static String operations() throws IOException {
    Map<String, OperationTable> tables = new TreeMap<>();
    OperationTable client = new OperationTable("StoreClient");
    OperationTable builder = new OperationTable("StoreClientBuilder");
    for (PublicSources.Member member : PublicSources.members(Set.of("dev.craftsh.client"))) {
      switch (member.type()) {
        case "StoreClient", "StoreGroups" -> client.add(member);
        case "StoreClientBuilder" -> builder.add(member);
        default -> {
          // Not an operation.
        }
      }
    }
    for (PublicSources.Member member : PublicSources.members(Set.of("dev.craftsh.client.group"))) {
      tables.computeIfAbsent(member.type(), OperationTable::new).add(member);
    }
    List<String> texts = new ArrayList<>(List.of(builder.toString(), client.toString()));
    tables.values().forEach(table -> texts.add(table.toString()));
    return String.join("\n", texts);
  }

  @Test
  void everyPublicMethodIsOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    List<String> missing = new ArrayList<>();
    for (Class<?> type : types()) {
      boolean isGroup = type.isInterface() && type.getPackageName().endsWith(".group");
      if (isGroup || type == StoreClient.class || type == StoreClientBuilder.class) {
        for (Method method : type.getMethods()) {
          boolean ours = method.getDeclaringClass().getName().startsWith("dev.craftsh");
          if (ours && !page.contains("| `" + method.getName() + "(")) {
            missing.add(type.getSimpleName() + "." + method.getName());
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyNameOfOursExists() throws IOException {
    String page = Files.readString(PAGE);
    String tables =
        page.substring(page.indexOf("## From craft-store"), page.indexOf("## All operations"));
    Set<String> names = new TreeSet<>();
    for (MatchResult row : ROW.matcher(tables).results().toList()) {
      for (MatchResult name : NAME.matcher(row.group(1)).results().toList()) {
        names.add(name.group(1));
      }
    }
    assertThat(names).hasSizeGreaterThan(100);
    names.removeIf(ClientPageTest::exists);
    assertThat(names).isEmpty();
  }

  private static boolean exists(String name) {
    try {
      for (Class<?> type : types()) {
        String known = type.getName().substring(type.getPackageName().length() + 1);
        String dotted = known.replace('$', '.');
        if (name.equals(dotted)
            || (name.startsWith(dotted + ".") && has(type, name.substring(dotted.length() + 1)))) {
          return true;
        }
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    return false;
  }

  private static boolean has(Class<?> type, String member) {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(member)) {
        return true;
      }
    }
    for (Field field : type.getFields()) {
      if (field.getName().equals(member)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable List<Class<?>> cached;

  private static List<Class<?>> types() throws IOException {
    if (cached == null) {
      List<Class<?>> types = new ArrayList<>();
      for (String name : PublicSources.exportedPackages()) {
        Path classes = Path.of("target/classes", name.replace('.', '/'));
        try (var files = Files.list(classes)) {
          for (Path file : files.sorted().toList()) {
            String simple = file.getFileName().toString();
            if (simple.endsWith(".class") && !simple.equals("package-info.class")) {
              types.add(type(name + "." + simple.substring(0, simple.length() - 6)));
            }
          }
        }
      }
      types.removeIf(type -> (type.getModifiers() & java.lang.reflect.Modifier.PUBLIC) == 0);
      cached = types;
    }
    return cached;
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, ClientPageTest.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
