package dev.craftsh.sandbox.service;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can be counted about a snap (contract/store-api.md §5.10). */
enum MetricName {
  DEVICE_CHANGE("device_change"),
  BY_ARCHITECTURE("installed_base_by_architecture"),
  BY_CHANNEL("installed_base_by_channel"),
  BY_COUNTRY("installed_base_by_country"),
  BY_OPERATING_SYSTEM("installed_base_by_operating_system"),
  BY_VERSION("installed_base_by_version");

  private final String text;

  MetricName(String text) {
    this.text = text;
  }

  /** Daily and weekly numbers are the same here: how many there are changes slowly. */
  static MetricName parse(String text) {
    for (MetricName one : values()) {
      if (text.equals(one.plain())
          || text.equals("daily_" + one.text)
          || text.equals("weekly_" + one.text)) {
        return one;
      }
    }
    throw new Refusal(Reason.INVALID, "'" + text + "' is not a metric.");
  }

  /** The store leaves the word for daily numbers out of all names but one. */
  private String plain() {
    return this == DEVICE_CHANGE ? "daily_" + text : text;
  }

  Map<String, Integer> on(Popularity popularity, LocalDate day) {
    int machines = popularity.machines(day);
    return switch (this) {
      case DEVICE_CHANGE -> change(machines, popularity.machines(day.minusDays(1)));
      case BY_ARCHITECTURE -> popularity.architectures(day).of(machines);
      case BY_CHANNEL -> popularity.channels(day).of(machines);
      case BY_COUNTRY -> countries().of(machines);
      case BY_OPERATING_SYSTEM -> systems().of(machines);
      case BY_VERSION -> popularity.versions(day).of(machines);
    };
  }

  private static Map<String, Integer> change(int today, int yesterday) {
    int left = yesterday / 50;
    int lost = Math.max(left, yesterday - today);
    Map<String, Integer> change = new LinkedHashMap<>();
    change.put("continued", yesterday - lost);
    change.put("lost", lost);
    change.put("new", today - (yesterday - lost));
    return change;
  }

  private static Shares countries() {
    return new Shares()
        .add("BR", 9)
        .add("DE", 12)
        .add("FR", 8)
        .add("GB", 9)
        .add("IN", 11)
        .add("JP", 5)
        .add("NL", 4)
        .add("US", 30);
  }

  private static Shares systems() {
    return new Shares()
        .add("debian/12", 8)
        .add("fedora/42", 4)
        .add("ubuntu-core/24", 5)
        .add("ubuntu/20.04", 9)
        .add("ubuntu/22.04", 28)
        .add("ubuntu/24.04", 46);
  }
}
