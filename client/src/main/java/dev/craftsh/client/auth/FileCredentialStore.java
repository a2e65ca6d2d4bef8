package dev.craftsh.client.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.CredentialsUnavailable;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.KeyringUnavailable;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps logins in the file that the stores' own tools use when there is no keyring
 * (contract/auth.md §9.4): readable by its owner only, never half written, and safe against a
 * second process that writes at the same time.
 */
public final class FileCredentialStore implements CredentialStore {
  private final Path file;

  /** Keeps them in this file, which need not exist yet. */
  public FileCredentialStore(Path file) {
    this.file = file;
  }

  /**
   * Where the stores' own tools keep the logins of an application, below the user's data directory.
   */
  public static FileCredentialStore inDataDirectory(Path dataDirectory, String application) {
    return new FileCredentialStore(dataDirectory.resolve(application).resolve("credentials.json"));
  }

  /** The file. */
  public Path file() {
    return file;
  }

  @Override
  public Optional<String> get(String application, String host) {
    try {
      JsonElement hosts = read().get(application);
      return hosts != null && hosts.isJsonObject()
          ? StoredText.text(hosts.getAsJsonObject(), host)
          : Optional.empty();
    } catch (IOException unusable) {
      throw unavailable("read", unusable);
    }
  }

  @Override
  public void set(String application, String host, String exported) {
    change(
        all -> {
          JsonElement hosts = all.get(application);
          JsonObject entry =
              hosts != null && hosts.isJsonObject() ? hosts.getAsJsonObject() : new JsonObject();
          entry.addProperty(host, exported);
          all.add(application, entry);
          return true;
        });
  }

  @Override
  public void delete(String application, String host) {
    boolean deleted =
        change(
            all -> {
              JsonElement hosts = all.get(application);
              return hosts != null
                  && hosts.isJsonObject()
                  && hosts.getAsJsonObject().remove(host) != null;
            });
    if (!deleted) {
      throw CredentialsUnavailable.of(application, host);
    }
  }

  private interface Change {
    boolean apply(JsonObject all);
  }

  /** Reads again under the lock, so that what another process wrote meanwhile is kept. */
  private boolean change(Change change) {
    try (FileLocking lock = FileLocking.of(file)) {
      JsonObject all = read();
      boolean changed = change.apply(all);
      if (changed) {
        lock.replace(text(all));
      }
      return changed;
    } catch (IOException unusable) {
      throw unavailable("write", unusable);
    }
  }

  private JsonObject read() throws IOException {
    try {
      return JsonText.parse(new String(Files.readAllBytes(file), UTF_8))
          .filter(JsonElement::isJsonObject)
          .map(JsonElement::getAsJsonObject)
          .orElseGet(JsonObject::new);
    } catch (NoSuchFileException nothingYet) {
      return new JsonObject();
    }
  }

  /** Python's layout, byte for byte. */
  private static String text(JsonElement json) {
    if (json.isJsonObject()) {
      StringBuilder text = new StringBuilder("{");
      for (Map.Entry<String, JsonElement> entry : json.getAsJsonObject().entrySet()) {
        text.append(text.length() == 1 ? "" : ", ")
            .append(AsciiJson.quote(entry.getKey()))
            .append(": ")
            .append(text(entry.getValue()));
      }
      return text.append('}').toString();
    }
    boolean isText = json.isJsonPrimitive() && json.getAsJsonPrimitive().isString();
    return isText ? AsciiJson.quote(json.getAsString()) : json.toString();
  }

  private KeyringUnavailable unavailable(String verb, IOException cause) {
    return new KeyringUnavailable(
        Problem.of(
                ErrorCode.KEYRING_UNAVAILABLE,
                "Cannot " + verb + " the credentials file " + file,
                cause.getClass().getSimpleName() + ": " + cause.getMessage(),
                "check the permissions of the file and its directory, or keep credentials in memory")
            .causedBy(cause));
  }

  @Override
  public String toString() {
    return "FileCredentialStore[" + file + "]";
  }
}
