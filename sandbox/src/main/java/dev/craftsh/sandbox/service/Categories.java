package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.MetadataText;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.state.StoredPackage;
import java.util.ArrayList;
import java.util.List;

/** The shelves of the public store, and which snap stands on which. */
public final class Categories {
  /** All that there are. */
  public static final List<String> NAMES =
      List.of(
          "art-and-design",
          "books-and-reference",
          "development",
          "devices-and-iot",
          "education",
          "entertainment",
          "featured",
          "games",
          "music-and-audio",
          "news-and-weather",
          "productivity",
          "science",
          "security",
          "server-and-cloud",
          "utilities");

  private static final String KEY = "categories";
  private static final char FEATURED = '*';

  private Categories() {}

  /** A category of one package. */
  public record Category(String name, boolean featured) {}

  public static List<Category> of(PackageInfo info) {
    List<Category> all = new ArrayList<>();
    String kept = info.text(KEY);
    for (String one : kept == null ? new String[0] : kept.split(" ", -1)) {
      boolean featured = one.charAt(0) == FEATURED;
      all.add(new Category(featured ? one.substring(1) : one, featured));
    }
    return all;
  }

  static void add(StoredPackage locked, String name, boolean featured) {
    MetadataText before = locked.said(KEY);
    String one = featured ? FEATURED + name : name;
    locked.say(KEY, new MetadataText(before == null ? one : before.value() + " " + one, false));
  }
}
