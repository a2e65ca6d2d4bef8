package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.SnapTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds snaps among those that one may see (contract/store-api.md §6). */
public final class SnapSearch {
  /**
   * What to find; a null asks for nothing.
   *
   * @param confinements any of these will do; empty: all
   * @param ownPrivate only private snaps of the viewer
   */
  public record Query(
      @Nullable String text,
      @Nullable String name,
      @Nullable String commonId,
      @Nullable String category,
      @Nullable String publisher,
      boolean featured,
      String architecture,
      @Nullable String channel,
      List<String> confinements,
      boolean ownPrivate) {
    public Query {
      confinements = List.copyOf(confinements);
    }
  }

  private final Catalogue catalogue;

  SnapSearch(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** By name. */
  public List<Offer> find(Query query, @Nullable Caller viewer) {
    List<Offer> found = new ArrayList<>();
    for (ChannelMap map : catalogue.all(Namespace.SNAP, viewer)) {
      Offer offer = speaksOf(map.info(), query) ? offer(map, query) : null;
      SnapTraits traits = offer == null ? null : offer.revision().facts().snap();
      if (offer != null && traits != null && isConfined(traits, query)) {
        found.add(offer);
      }
    }
    return found;
  }

  private static boolean isConfined(SnapTraits traits, Query query) {
    return query.confinements().isEmpty() || query.confinements().contains(traits.confinement());
  }

  private static @Nullable Offer offer(ChannelMap map, Query query) {
    String text = query.channel();
    if (text == null) {
      return Offer.mostStable(map, query.architecture());
    }
    Channel channel = Channel.parse(text);
    if (channel == null) {
      throw new Refusal(Reason.SCHEMA, "'" + text + "' is not a channel at /channel");
    }
    return Offer.in(map, channel, query.architecture(), 100);
  }

  private static boolean speaksOf(PackageInfo info, Query query) {
    return (query.text() == null || mentions(info, query.text().toLowerCase(Locale.ROOT)))
        && (query.name() == null || info.name().equals(query.name()))
        // No snap here has an AppStream id.
        && query.commonId() == null
        && (query.category() == null || isIn(info, query.category()))
        && (query.publisher() == null || info.publisher().username().equals(query.publisher()))
        && (!query.featured() || isIn(info, "featured"))
        && (!query.ownPrivate() || info.isPrivate());
  }

  private static boolean mentions(PackageInfo info, String text) {
    for (String where : List.of(info.name(), said(info, "title"), said(info, "summary"))) {
      if (where.toLowerCase(Locale.ROOT).contains(text)) {
        return true;
      }
    }
    return said(info, "description").toLowerCase(Locale.ROOT).contains(text);
  }

  private static String said(PackageInfo info, String key) {
    return Objects.requireNonNullElse(info.text(key), "");
  }

  private static boolean isIn(PackageInfo info, String category) {
    for (Categories.Category one : Categories.of(info)) {
      if (one.name().equals(category) || (one.featured() && category.equals("featured"))) {
        return true;
      }
    }
    return false;
  }
}
