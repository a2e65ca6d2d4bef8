package dev.craftsh.shell.engine;

import java.util.List;

/** What Java code in the shell need not import. */
public final class ApiImports {
  public static final List<String> NAMES =
      List.of(
          "java.io.*",
          "java.math.*",
          "java.net.*",
          "java.nio.file.*",
          "java.time.*",
          "java.util.*",
          "java.util.concurrent.*",
          "java.util.function.*",
          "java.util.regex.*",
          "java.util.stream.*",
          "dev.craftsh.client.*",
          "dev.craftsh.client.auth.*",
          "dev.craftsh.client.error.*",
          "dev.craftsh.client.model.*",
          "dev.craftsh.shell.prelude.SomeFailed",
          "static dev.craftsh.shell.prelude.Commands.*",
          "static dev.craftsh.shell.prelude.Functions.*");

  private ApiImports() {}
}
