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
        Column.of("name", PublicPackage::name),
        Column.of("type", PublicPackage::type),
        Column.of("title", PublicPackage::title),
        Column.of("summary", PublicPackage::summary),
        Column.of("publisher", found -> found.publisher().map(Account::username)),
        Column.of("default_track", PublicPackage::defaultTrack),
        Column.<PublicPackage>of("channels", PublicPackageView::channels).holding(Column.Kind.LIST),
        Column.of("id", PublicPackage::id),
        Column.machines("description", PublicPackage::description));
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
