package dev.craftsh.client.browser;

import dev.craftsh.client.auth.BrowserOpener;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Says the address and opens it: with what {@code BROWSER} names, else with the desktop's own
 * opener. When nothing can be started, the address has been said all the same.
 *
 * <pre>{@code
 * LoginRequest.candid(new DesktopBrowser(System.getenv(), System.err::print));
 * }</pre>
 */
public final class DesktopBrowser implements BrowserOpener {
  private static final List<String> DESKTOP_OPENERS = List.of("xdg-open", "open");

  private final Map<String, String> environment;
  private final Consumer<String> talk;

  /**
   * One that heeds {@code BROWSER} and {@code PATH} of this environment, and hands it on to what it
   * starts.
   *
   * @param environment the variables
   * @param talk who shows text to the user
   */
  public DesktopBrowser(Map<String, String> environment, Consumer<String> talk) {
    this.environment = Map.copyOf(environment);
    this.talk = talk;
  }

  @Override
  public void open(String url) {
    talk.accept(
        "Opening an authorization web page in your browser.\n"
            + "If it does not open, please open this URL:\n "
            + url
            + " \n\n");
    for (List<String> command : commands(url)) {
      if (start(command)) {
        return;
      }
    }
  }

  private List<List<String>> commands(String url) {
    List<List<String>> commands = new ArrayList<>();
    for (String wanted : environment.getOrDefault("BROWSER", "").split(File.pathSeparator, -1)) {
      if (!wanted.isBlank()) {
        commands.add(command(wanted.strip(), url));
      }
    }
    if (!commands.isEmpty()) {
      return commands;
    }
    if (File.separatorChar == '\\') {
      return List.of(List.of("rundll32.exe", "url.dll,FileProtocolHandler", url));
    }
    for (String opener : DESKTOP_OPENERS) {
      commands.add(List.of(opener, url));
    }
    return commands;
  }

  /** The words of a command, with the address where {@code %s} stands, or after them. */
  private static List<String> command(String words, String url) {
    List<String> command = new ArrayList<>();
    boolean placed = false;
    for (String word : words.split(" ", -1)) {
      if (!word.isEmpty()) {
        placed |= word.contains("%s");
        command.add(word.replace("%s", url));
      }
    }
    if (!placed) {
      command.add(url);
    }
    return command;
  }

  private boolean start(List<String> command) {
    List<String> found = new ArrayList<>(command);
    found.set(0, onPath(command.get(0)));
    ProcessBuilder builder =
        new ProcessBuilder(found)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      builder.start().getOutputStream().close();
      return true;
    } catch (IOException notThere) {
      return false;
    }
  }

  /** Looked up here, since Java would look on the path that it was itself started with. */
  private String onPath(String program) {
    if (program.indexOf(File.separatorChar) >= 0) {
      return program;
    }
    for (String directory : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      File file = new File(directory, program);
      if (!directory.isEmpty() && file.isFile() && file.canExecute()) {
        return file.getPath();
      }
    }
    return program;
  }
}
