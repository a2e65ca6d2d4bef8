package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.Risk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many machines have a snap, made up but believable: nobody before its first release, then ever
 * more, a little fewer at weekends; who follows a channel moves to what is released there within
 * some days. The same snap has the same numbers each time one asks.
 */
final class Popularity {
  private static final double DAYS_TO_GROW = 90;
  private static final double DAYS_TO_UPDATE = 4;
  private static final int SMALLEST = 2_000;
  private static final int SPREAD = 60_000;

  private final int size;
  private final List<Release> events;
  private final Map<Integer, Revision> revisions = new HashMap<>();

  /** Of a snap with this history, oldest event first. */
  Popularity(String name, List<Release> oldestFirst, List<Revision> revisions) {
    this.size = SMALLEST + Math.floorMod(name.hashCode(), SPREAD);
    this.events = new ArrayList<>(oldestFirst);
    for (Revision revision : revisions) {
      this.revisions.put(revision.number(), revision);
    }
  }

  /** Whether anybody could have had it on that day. */
  boolean existsOn(LocalDate day) {
    return !events.isEmpty() && age(events.get(0).when(), day) >= 0;
  }

  int machines(LocalDate day) {
    if (!existsOn(day)) {
      return 0;
    }
    double grown = 1 - Math.exp(-(age(events.get(0).when(), day) + 1) / DAYS_TO_GROW);
    double weekend = day.getDayOfWeek().getValue() > 5 ? 0.94 : 1;
    double wobble = 1 + Math.floorMod(day.toEpochDay() * 31 + size, 21L) / 1000.0;
    return (int) (size * grown * weekend * wobble);
  }

  /** Days from a moment until the end of a day, both in UTC; negative when it came later. */
  private static double age(Instant then, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return ChronoUnit.SECONDS.between(then, end) / 86_400.0;
  }

  Shares versions(LocalDate day) {
    Map<String, Shares> byChannel = new HashMap<>();
    Shares all = new Shares();
    for (Release event : events) {
      double age = age(event.when(), day);
      Revision revision = revision(event);
      if (age >= 0 && revision != null && event.channel().branch() == null) {
        Shares followers =
            byChannel.computeIfAbsent(event.channel().fullName(), channel -> new Shares());
        double moved = followers.isEmpty() ? 1 : 1 - Math.exp(-age / DAYS_TO_UPDATE);
        followers.scale(1 - moved);
        followers.add(revision.version(), moved * weight(event.channel().risk()));
      }
    }
    byChannel.values().forEach(all::addAll);
    return all;
  }

  Shares channels(LocalDate day) {
    Map<String, Release> last = new TreeMap<>();
    for (Release event : events) {
      if (age(event.when(), day) >= 0 && event.channel().branch() == null) {
        last.put(event.channel().shortName(), event);
      }
    }
    Shares shares = new Shares();
    last.forEach(
        (channel, event) -> {
          if (event.revision() != null) {
            shares.add(channel, weight(event.channel().risk()));
          }
        });
    return shares;
  }

  Shares architectures(LocalDate day) {
    Map<String, Boolean> seen = new TreeMap<>();
    for (Release event : events) {
      String architecture = event.architecture();
      if (architecture != null && age(event.when(), day) >= 0) {
        seen.put(architecture, true);
      }
    }
    Shares shares = new Shares();
    for (String architecture : seen.keySet()) {
      shares.add(architecture, weightOf(architecture));
    }
    return shares;
  }

  private static double weightOf(String architecture) {
    return switch (architecture) {
      case "amd64", "all" -> 80;
      case "arm64" -> 14;
      case "armhf" -> 4;
      default -> 1;
    };
  }

  private static double weight(Risk risk) {
    return switch (risk) {
      case STABLE -> 90;
      case CANDIDATE -> 3;
      case BETA -> 2;
      case EDGE -> 5;
    };
  }

  private @Nullable Revision revision(Release event) {
    Integer number = event.revision();
    return number == null ? null : revisions.get(number);
  }
}
