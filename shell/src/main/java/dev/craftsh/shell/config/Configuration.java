package dev.craftsh.shell.config;

import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds in one shell: the choices of each origin, one above the other. Any thread may ask; the
 * layers are replaced, never changed.
 */
public final class Configuration {
  private static final Choices NOTHING = new Choices();

  private final Host host;
  private final Optional<Path> file;
  private final Choices flags;
  private final Choices environment;
  private volatile ConfigFile.Content content = ConfigFile.Content.NONE;
  private volatile Choices profile = NOTHING;
  private volatile Choices session = NOTHING;

  private Configuration(Host host, Choices flags, Choices environment) {
    this.host = host;
    this.flags = flags;
    this.environment = environment;
    file = Folders.config(host).map(folder -> folder.resolve("config.json"));
  }

  /** What holds before anything was read: for telling what went wrong in reading it. */
  public static Configuration before(Host host, Choices flags) {
    return new Configuration(host, flags, NOTHING);
  }

  /** Everything; what is wrong in the file waits for {@link #mistake}. */
  public static Configuration read(Host host, Choices flags) {
    var configuration = new Configuration(host, flags, environment(host.environment()));
    configuration.reload();
    return configuration;
  }

  /** Reads the file again, which another shell may have changed. */
  public void reload() {
    content = file.map(ConfigFile::read).orElse(ConfigFile.Content.NONE);
  }

  private static Choices environment(Map<String, String> variables) {
    var found = new Choices();
    for (var key : Keys.all()) {
      for (var name : key.variables()) {
        var text = variables.get(name);
        if (text != null && readVariable(found, key, name, text)) {
          break;
        }
      }
    }
    return found;
  }

  /** A blank variable says nothing, except where nothing is a value. */
  private static <T> boolean readVariable(Choices into, Key<T> key, String name, String text) {
    var value = key.type().parseVariable(text);
    if (value.isEmpty() && !text.isBlank()) {
      throw Choices.refused(key, text, "Cannot use the variable " + name);
    }
    value.ifPresent(found -> into.put(key, found));
    return value.isPresent();
  }

  /** The value that holds. */
  public <T> T get(Key<T> key) {
    var value = layer(origin(key)).get(key);
    return value == null ? key.usual() : value;
  }

  /** Who chose the value that holds. */
  public Origin origin(Key<?> key) {
    var origins = Origin.values();
    for (int i = origins.length - 1; i > 0; i--) {
      if (layer(origins[i]).get(key) != null) {
        return origins[i];
      }
    }
    return Origin.DEFAULT;
  }

  private Choices layer(Origin origin) {
    return switch (origin) {
      case DEFAULT -> NOTHING;
      case FILE -> content.choices();
      case PROFILE -> profile;
      case ENVIRONMENT -> environment;
      case FLAG -> flags;
      case SESSION -> session;
    };
  }

  /** The value that holds, as {@code config set} takes it. */
  public <T> String text(Key<T> key) {
    return key.type().text(get(key));
  }

  /** For as long as this shell runs; null ends that. */
  public synchronized <T> void choose(Key<T> key, @Nullable T value) {
    var changed = session.copy();
    if (value == null) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    session = changed;
  }

  /** The value that this origin chose; empty where it left that to others. */
  public <T> Optional<T> chosen(Origin origin, Key<T> key) {
    return layer(origin).chosen(key);
  }

  /** What would hold with another profile; later choices are not seen in it. */
  public Configuration with(Choices ofProfile) {
    var other = new Configuration(host, flags, environment);
    other.content = content;
    other.session = session;
    other.profile = ofProfile;
    return other;
  }

  /** From now on those of this profile hold. */
  public void useProfile(Choices ofProfile) {
    profile = ofProfile;
  }

  /** The file; empty where there is no place for one. */
  public Optional<Path> file() {
    return file;
  }

  /** What is wrong in the file, unless all is well; nothing may run as if it were not there. */
  public Optional<ShellException> mistake() {
    return content.mistake();
  }

  /** What in the file is not understood, in words. */
  public List<String> warnings() {
    return content.warnings();
  }

  public Host host() {
    return host;
  }
}
