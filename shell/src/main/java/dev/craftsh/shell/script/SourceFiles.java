package dev.craftsh.shell.script;

import dev.craftsh.shell.config.Folders;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the texts of scripts. */
final class SourceFiles {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String STANDARD_INPUT = "-";

  private final Host host;

  SourceFiles(Host host) {
    this.host = host;
  }

  /** The file of that name; {@code -} is standard input. */
  SourceFile read(String name) {
    if (name.equals(STANDARD_INPUT)) {
      return new SourceFile("stdin", host.path("stdin"), standardInput());
    }
    return read(name, host.path(name), "run");
  }

  /** The file that {@code loader} loads; its name is relative to that one's. */
  SourceFile loaded(SourceFile loader, String name) {
    var shown = Path.of(loader.name()).resolveSibling(name).normalize().toString();
    return read(shown, loader.path().resolveSibling(name).normalize(), "load");
  }

  /** A file that was loaded before, as it is now. */
  SourceFile again(String name, Path path) {
    return read(name, path, "load");
  }

  /** The user's own lines; empty where there are none. */
  Optional<SourceFile> startLines() {
    return Folders.startLines(host)
        .filter(Files::exists)
        .map(path -> read(Folders.START_LINES, path, "load"));
  }

  private static SourceFile read(String name, Path path, String verb) {
    try {
      var text = Files.readString(path);
      var bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      return new SourceFile(name, path, bare.indexOf('\r') < 0 ? bare : bare.replace("\r\n", "\n"));
    } catch (IOException unreadable) {
      throw ShellException.usage(
          ErrorCodes.FILE,
          "Cannot " + verb + " " + name,
          Files.exists(path) ? "it is no readable text file" : "there is no such file",
          "check the name of the script");
    }
  }

  private String standardInput() {
    try {
      return new String(host.in().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException broken) {
      throw ShellException.failed(
          ErrorCodes.FILE, "Cannot read the script", "standard input broke off", "try again");
    }
  }
}
