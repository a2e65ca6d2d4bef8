package dev.craftsh.client.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.FileProblem;
import dev.craftsh.client.group.ImageChange;
import dev.craftsh.client.http.PartsForm;
import dev.craftsh.client.model.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Images as the Snap Store takes them: a list of all, and the bytes of the new ones
 * (contract/store-api.md §5.7).
 */
final class ImageForm {
  private final JsonArray info = new JsonArray();
  private PartsForm files = PartsForm.empty();

  private ImageForm() {}

  static ImageForm of(ImageChange change) {
    ImageForm form = new ImageForm();
    for (Image image : change.kept()) {
      form.info.add(image.json());
    }
    for (ImageChange.Added added : change.added()) {
      form.add(added.type(), added.file());
    }
    return form;
  }

  private void add(String type, Path file) {
    byte[] content = read(file);
    String hash = Sha256.of(content);
    String fileName = String.valueOf(file.getFileName());
    JsonObject entry = new JsonObject();
    entry.addProperty("type", type);
    entry.addProperty("hash", hash);
    entry.addProperty("key", hash);
    entry.addProperty("filename", fileName);
    info.add(entry);
    files = files.withFile(hash, fileName, content);
  }

  /** Without a file the store reads the list only from a part that looks like one. */
  PartsForm body() {
    String list = info.toString();
    return files.isEmpty()
        ? files.withFile("info", "", list.getBytes(UTF_8))
        : files.withField("info", list);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw FileProblem.unreadable(file, String.valueOf(unreadable.getMessage()), unreadable);
    }
  }
}
