package dev.craftsh.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.StoreClient;
import dev.craftsh.shell.prelude.Functions;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDocsTest {
  private final ApiDocs docs = ApiDocs.read();

  @Test
  void everyOperationOfTheClientAndEveryFunctionIsExplained() {
    for (var type : List.of(StoreClient.class, Functions.class)) {
      for (var method : type.getMethods()) {
        if (method.getDeclaringClass().getName().startsWith("dev.craftsh.")) {
          assertThat(docs.find(signature(method))).as(signature(method)).isPresent();
        }
      }
    }
  }

  /** As JShell writes it, as far as that matters. */
  private static String signature(Method method) {
    var types = new ArrayList<String>();
    for (var parameter : method.getParameters()) {
      var type = parameter.getType();
      // A repeated method no longer says whether its array was written with dots.
      types.add(
          type.isArray()
              ? type.getComponentType().getCanonicalName() + "..."
              : type.getCanonicalName());
    }
    // What StoreClient inherits from a hidden class, the compiler repeats in it.
    var type = method.getDeclaringClass();
    var owner = (method.isBridge() ? type.getSuperclass() : type).getName();
    return "X " + owner + "." + method.getName() + "(" + String.join(", ", types) + ")";
  }

  @Test
  void partsOfRecordsAreExplainedByTheRecord() {
    assertThat(docs.find("boolean dev.craftsh.client.model.Resource.optional()")).isPresent();
  }
}
