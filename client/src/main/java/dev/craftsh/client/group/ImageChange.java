package dev.craftsh.client.group;

import dev.craftsh.client.model.Image;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The images that a snap shall have: some of those that it has, and new ones.
 *
 * @param kept what stays, as {@link Metadata#images} gave it
 * @param added what is new
 * @param overwriting whether images that somebody changed in the store meanwhile are overwritten;
 *     otherwise that is a conflict
 */
public record ImageChange(List<Image> kept, List<Added> added, boolean overwriting) {
  /**
   * A new image.
   *
   * @param type {@code icon}, {@code screenshot} or {@code banner}
   * @param file where it is
   */
  public record Added(String type, Path file) {}

  /** Copies the lists. */
  public ImageChange {
    kept = List.copyOf(kept);
    added = List.copyOf(added);
  }

  /** These and no others. */
  public static ImageChange keeping(List<Image> images) {
    return new ImageChange(images, List.of(), false);
  }

  /** The same with a new image. */
  public ImageChange adding(String type, Path file) {
    List<Added> more = new ArrayList<>(added);
    more.add(new Added(type, file));
    return new ImageChange(kept, more, overwriting);
  }

  /** The same, whatever somebody changed in the store meanwhile. */
  public ImageChange overwritingOthers() {
    return new ImageChange(kept, added, true);
  }
}
