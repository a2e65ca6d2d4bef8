package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Media;
import dev.craftsh.sandbox.model.PackageInfo;
import java.util.List;

/** What the public pages of both stores show of a package in the same words. */
final class ListingJson {
  private ListingJson() {}

  /** The pictures, at addresses below {@code url}. */
  static JsonArray media(List<Media> pictures, Object url) {
    JsonArray all = new JsonArray();
    for (Media picture : pictures) {
      JsonObject one = new JsonObject();
      one.addProperty("type", picture.type());
      one.addProperty("url", url + "/media/" + picture.hash());
      all.add(one);
    }
    return all;
  }

  static JsonObject publisher(Account account) {
    JsonObject one = new JsonObject();
    one.addProperty("id", account.id());
    one.addProperty("username", account.username());
    one.addProperty("display-name", account.displayName());
    one.addProperty("validation", Account.VALIDATION);
    return one;
  }

  /** The publisher's links, by kind. */
  static JsonObject links(PackageInfo info) {
    JsonObject links = new JsonObject();
    for (String kind : List.of("contact", "website")) {
      String url = info.text(kind);
      if (url != null) {
        links.add(kind, Write.texts(List.of(url)));
      }
    }
    return links;
  }
}
