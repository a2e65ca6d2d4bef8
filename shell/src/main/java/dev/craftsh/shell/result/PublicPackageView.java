package dev.craftsh.shell.result;

import dev.craftsh.client.model.Account;
import dev.craftsh.client.model.PublicPackage;
import dev.craftsh.client.model.PublicRelease;
import java.util.ArrayList;
import java.util.List;

/** A package as everybody can see it. */
public final class PublicPackageView implements View<PublicPackage> {

  @Override
  public List<Column<PublicPackage>> columns() {
    return List.of(
        Column.<PublicPackage>of("name", PublicPackage::name).saying("the name"),
        Column.<PublicPackage>of("type", PublicPackage::type)
            .saying("charm, bundle, app and others"),
        Column.<PublicPackage>of("title", PublicPackage::title)
            .saying("the name for people, or empty"),
        Column.<PublicPackage>of("summary", PublicPackage::summary)
            .saying("one line about it, or empty"),
        Column.<PublicPackage>of("publisher", found -> found.publisher().map(Account::username))
            .optional()
            .saying("who publishes it, by user name"),
        Column.<PublicPackage>of("default_track", PublicPackage::defaultTrack)
            .optional()
            .saying("the track that is meant when none is named"),
        Column.<PublicPackage>of("channels", PublicPackageView::channels)
            .saying("those that give something out")
            .holding(Column.Kind.LIST),
        Column.<PublicPackage>of("id", PublicPackage::id).saying("the store's id of the package"),
        Column.<PublicPackage>machines("description", PublicPackage::description)
            .saying("all about it, or empty"));
  }

  /** Each channel once, although there is an entry for each architecture. */
  private static List<String> channels(PublicPackage found) {
    var channels = new ArrayList<String>();
    for (PublicRelease release : found.releases()) {
      var channel = release.channel().toString();
      if (!channels.contains(channel)) {
        channels.add(channel);
      }
    }
    return channels;
  }
}
