package dev.craftsh.shell.session;

import dev.craftsh.shell.config.Choices;
import dev.craftsh.shell.config.Key;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The profiles that the user made, and making them. */
public final class OwnProfiles {
  /** Longer than any path or name that people type: somebody pasted a login. */
  private static final int LONGEST = 200;

  private final ProfileFile file;
  private final List<String> builtIn;

  OwnProfiles(Host host, List<String> builtIn) {
    file = new ProfileFile(host);
    this.builtIn = builtIn;
  }

  /** Their names. */
  public List<String> names() {
    return new ArrayList<>(file.read().keySet());
  }

  /**
   * One as it is kept.
   *
   * @param base the built-in profile that it is made from
   */
  record Kept(String base, Choices choices) {}

  Optional<Kept> find(String name) {
    var texts = file.read().get(name);
    if (texts == null) {
      return Optional.empty();
    }
    var choices = new Choices();
    for (var choice : texts.entrySet()) {
      if (!choice.getKey().equals(ProfileFile.FROM)) {
        read(choices, choice.getKey(), choice.getValue(), "Cannot use the profile " + name);
      }
    }
    return Optional.of(new Kept(texts.getOrDefault(ProfileFile.FROM, "charm"), choices));
  }

  /** What is kept of one, as texts. */
  public Map<String, String> texts(String name) {
    return file.read().getOrDefault(name, Map.of());
  }

  /** Makes one from another, with these choices, each as {@code key=value}. */
  public void create(String name, String from, List<String> choices) {
    requireFree(name);
    var base = builtIn.contains(from) ? Map.of(ProfileFile.FROM, from) : texts(from);
    if (base.isEmpty()) {
      throw unknown(from);
    }
    var texts = new LinkedHashMap<>(base);
    texts.putAll(parsed(choices, "Cannot create the profile " + name));
    file.change(all -> all.put(name, texts));
  }

  /** Changes choices of one; an empty value takes a choice back. */
  public void change(String name, List<String> choices) {
    requireOwn(name);
    var changed = parsed(choices, "Cannot change the profile " + name);
    file.change(
        all -> {
          var texts = all.computeIfAbsent(name, key -> new LinkedHashMap<>());
          for (var choice : changed.entrySet()) {
            if (choice.getValue().isEmpty()) {
              texts.remove(choice.getKey());
            } else {
              texts.put(choice.getKey(), choice.getValue());
            }
          }
        });
  }

  public void delete(String name) {
    requireOwn(name);
    file.change(all -> all.remove(name));
  }

  private void requireFree(String name) {
    boolean taken = builtIn.contains(name) || name.startsWith("sandbox-");
    if (taken || names().contains(name) || name.isBlank() || name.startsWith("-")) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          "Cannot create the profile \"" + name + "\"",
          "there is one of that name, or the name means something else",
          "choose another name; \"profile\" lists those that are taken");
    }
  }

  private void requireOwn(String name) {
    if (builtIn.contains(name)) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          "Cannot change the profile " + name,
          "it is built in",
          "make one of your own: profile create NAME --from " + name);
    }
    if (!names().contains(name)) {
      throw unknown(name);
    }
  }

  private ShellException unknown(String name) {
    var all = new ArrayList<>(builtIn);
    all.addAll(names());
    return ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot find the profile \"" + name + "\"",
        "no profile has that name",
        Nearest.to(name, all).map(word -> "did you mean " + word + "?").orElse("see: profile"));
  }

  private static Map<String, String> parsed(List<String> choices, String doing) {
    var texts = new LinkedHashMap<String, String>();
    for (var choice : choices) {
      int equals = choice.indexOf('=');
      var key = equals < 0 ? choice : choice.substring(0, equals);
      var value = equals < 0 ? "true" : choice.substring(equals + 1);
      if (!value.isEmpty()) {
        read(new Choices(), key, value, doing);
      }
      texts.put(key, value);
    }
    return texts;
  }

  private static void read(Choices into, String name, String text, String doing) {
    var key = Keys.ofProfiles(name);
    if (key == null) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          doing,
          "a profile has no \"" + name + "\"",
          name.equals("from")
              ? "write: --from " + text
              : Nearest.to(name, Keys.namesOfProfiles())
                  .map(word -> "did you mean " + word + "?")
                  .orElse("it may have: " + String.join(", ", Keys.namesOfProfiles())));
    }
    requireNoSecret(key, text, doing);
    into.read(key, text, doing);
  }

  private static void requireNoSecret(Key<?> key, String text, String doing) {
    if (text.length() > LONGEST) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          doing,
          key.name() + " names a place; what was given looks like a login itself",
          "put the login into a file of your own, and name the file");
    }
  }
}
