package dev.craftsh.sandbox.route;

import com.google.gson.JsonObject;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;

/** Pages of a long list, and the links between them. */
final class Page {
  private Page() {}

  static int number(String text, int pages) {
    int number;
    try {
      number = Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      number = 0;
    }
    if (number < 1 || number > pages) {
      throw new Refusal(
          Reason.INVALID, "There is no page '" + text + "'; the last is " + pages + ".");
    }
    return number;
  }

  static JsonObject links(String url, int page, int pages) {
    JsonObject links = new JsonObject();
    links.addProperty("self", url + "?page=" + page);
    links.addProperty("first", url + "?page=1");
    links.addProperty("last", url + "?page=" + pages);
    if (page < pages) {
      links.addProperty("next", url + "?page=" + (page + 1));
    }
    return links;
  }
}
