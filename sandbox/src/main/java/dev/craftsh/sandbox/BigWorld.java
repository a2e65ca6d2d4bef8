package dev.craftsh.sandbox;

import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Base;
import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.SnapTraits;
import dev.craftsh.sandbox.service.Chance;
import dev.craftsh.sandbox.service.ReleaseOrder;
import dev.craftsh.sandbox.service.Seeding;
import dev.craftsh.sandbox.service.Seeding.Seed;
import dev.craftsh.sandbox.state.Accounts;
import dev.craftsh.sandbox.state.StoredAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** As much as a large publisher has: long histories, many tracks and machines, many names. */
final class BigWorld {
  static final int REVISIONS = 5_000;
  private static final int HOTFIXES = 12;
  static final int NAMES = 2_000;
  private static final List<String> MACHINES = List.of("amd64", "arm64", "s390x", "ppc64el");
  private static final long MIB = 1L << 20;

  private final Seeding seeding;
  private final Account publisher;
  private final Instant now;

  private BigWorld(Seeding seeding, Account publisher) {
    this.seeding = seeding;
    this.publisher = publisher;
    this.now = seeding.now().truncatedTo(ChronoUnit.SECONDS);
  }

  static void fill(Seeding seeding, Accounts accounts, Chance chance) {
    BigWorld world = new BigWorld(seeding, accounts.all().get(0).account());
    world.nightly();
    world.database();
    Account many =
        new Account(
            chance.id(), "sandbox-many", "Žofie Příliš-Žluťoučká 🐎", "sandbox-many@example.com");
    accounts.put(new StoredAccount(many, chance.password(), null, false));
    for (int i = 1; i <= NAMES; i++) {
      Namespace namespace = i % 2 == 0 ? Namespace.SNAP : Namespace.CHARM;
      seeding.register(
          many, namespace, String.format(Locale.ROOT, "fleet-%04d", i), world.daysAgo(i % 900));
    }
  }

  private Instant daysAgo(int days) {
    return now.minus(days, ChronoUnit.DAYS);
  }

  /** A snap that a machine builds several times a day, on two architectures. */
  private void nightly() {
    Seed nightly = seeding.register(publisher, Namespace.SNAP, "nightly", daysAgo(1_300));
    nightly.describe("夜間ビルド: built while you sleep — naïve, fast & “fresh”");
    nightly.track("24", daysAgo(700));
    nightly.track("25", daysAgo(300));
    for (int number = 1; number <= REVISIONS; number++) {
      Instant when = now.minus(Duration.ofHours(6L * (REVISIONS - number)));
      String version = "0." + number / 100 + "." + number % 100;
      SnapTraits traits =
          new SnapTraits(
              List.of(MACHINES.get(number % 2)),
              "core24",
              "strict",
              number % 10 < 2 || number >= REVISIONS - HOTFIXES ? "stable" : "devel",
              "app",
              List.of("nightly", "nightly-daemon"));
      nightly.revision(number, version, when, 40 * MIB + number, Facts.ofSnap(version, traits));
      nightly.release(ReleaseOrder.of(number, "latest/edge"), when);
      if (number % 100 < 2) {
        nightly.release(ReleaseOrder.of(number, "latest/stable"), when);
        nightly.release(ReleaseOrder.of(number, number < 4_000 ? "24/stable" : "25/beta"), when);
      }
    }
    nightly.release(ReleaseOrder.closing("24/stable"), daysAgo(100));
    nightly.release(new ReleaseOrder("latest/stable", REVISIONS, List.of(), 10), daysAgo(1));
    for (int fix = 1; fix <= HOTFIXES; fix++) {
      nightly.release(
          ReleaseOrder.of(REVISIONS - fix, "latest/stable/hotfix-" + fix), daysAgo(29 - fix * 2));
    }
  }

  /** A charm with a track for every version, on many bases and machines. */
  private void database() {
    Seed database = seeding.register(publisher, Namespace.CHARM, "big-database", daysAgo(1_500));
    database.describe("Base de données très grande, с кириллицей и עברית");
    int number = 0;
    for (int track = 10; track <= 16; track++) {
      database.track(track + ".0", daysAgo(1_500 - 100 * (track - 9)));
      for (String series : List.of("20.04", "22.04", "24.04")) {
        List<Base> bases = new ArrayList<>();
        for (String machine : MACHINES) {
          bases.add(new Base("ubuntu", series, machine));
        }
        Instant when = daysAgo(1_400 - 60 * number);
        number++;
        database.revision(
            number, track + "." + number, when, 90 * MIB, Facts.ofCharm(null, bases, List.of()));
        for (String risk : List.of("edge", "beta", "candidate", "stable")) {
          database.release(ReleaseOrder.of(number, track + ".0/" + risk), when);
        }
        database.release(ReleaseOrder.closing(track + ".0/beta"), when.plus(3, ChronoUnit.DAYS));
      }
      database.release(ReleaseOrder.of(number, "latest/stable"), daysAgo(1_390 - 60 * number));
    }
  }
}
