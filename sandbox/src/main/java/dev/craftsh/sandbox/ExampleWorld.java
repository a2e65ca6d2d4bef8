package dev.craftsh.sandbox;

import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Base;
import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.ResourceDeclaration;
import dev.craftsh.sandbox.model.SnapTraits;
import dev.craftsh.sandbox.service.ReleaseOrder;
import dev.craftsh.sandbox.service.Seeding;
import dev.craftsh.sandbox.service.Seeding.Seed;
import dev.craftsh.sandbox.state.Accounts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A charm and a snap with some history, some empty names, and a name of somebody else. */
final class ExampleWorld {
  private static final long KIB = 1024;
  private final Seeding seeding;
  private final Account publisher;
  private final Account neighbour;
  private final Instant now;

  private ExampleWorld(Seeding seeding, Accounts accounts) {
    this.seeding = seeding;
    this.publisher = accounts.all().get(0).account();
    this.neighbour = accounts.all().get(1).account();
    this.now = seeding.now().truncatedTo(ChronoUnit.SECONDS);
  }

  static void fill(Seeding seeding, Accounts accounts) {
    ExampleWorld world = new ExampleWorld(seeding, accounts);
    world.charm();
    world.snap();
    world.name(world.publisher, Namespace.CHARM, "my");
    world.name(world.publisher, Namespace.CHARM, "my-charm");
    world.name(world.publisher, Namespace.SNAP, "my");
    world.name(world.neighbour, Namespace.CHARM, "neighbour");
    world.name(world.neighbour, Namespace.SNAP, "neighbour");
  }

  private void name(Account owner, Namespace namespace, String name) {
    seeding.register(owner, namespace, name, daysAgo(14));
  }

  private Instant daysAgo(int days) {
    return now.minus(days, ChronoUnit.DAYS);
  }

  private void charm() {
    Seed hello = seeding.register(publisher, Namespace.CHARM, "hello", daysAgo(150));
    hello.describe("Says hello, as a service");
    hello.guardrail("[0-9]+\\.[0-9]+");
    hello.track("1.0", daysAgo(100));
    Base jammy = new Base("ubuntu", "22.04", "amd64");
    Base noble = new Base("ubuntu", "24.04", "amd64");
    Base nobleArm = new Base("ubuntu", "24.04", "arm64");
    charmRevision(hello, 1, 120, jammy);
    charmRevision(hello, 2, 90, jammy);
    charmRevision(hello, 3, 60, jammy, noble);
    charmRevision(hello, 4, 30, noble, nobleArm);
    charmRevision(hello, 5, 12, noble, nobleArm);
    charmRevision(hello, 6, 2, noble, nobleArm);
    hello.resource("greeting", daysAgo(91), "hello\n");
    hello.resource("greeting", daysAgo(31), "hello, world\n");
    charmRelease(hello, 2, "1.0/stable", 1, 88);
    charmRelease(hello, 2, "latest/stable", 1, 85);
    charmRelease(hello, 3, "latest/stable", 1, 55);
    charmRelease(hello, 4, "latest/beta", 2, 29);
    charmRelease(hello, 4, "latest/stable", 2, 20);
    charmRelease(hello, 5, "latest/candidate", 2, 10);
    hello.release(ReleaseOrder.closing("latest/beta"), daysAgo(9));
    charmRelease(hello, 6, "latest/edge", 2, 2);
  }

  private void charmRevision(Seed charm, int number, int daysAgo, Base... bases) {
    Facts facts =
        Facts.ofCharm(null, List.of(bases), List.of(new ResourceDeclaration("greeting", "file")));
    charm.revision(
        number, Integer.toString(number), daysAgo(daysAgo), (480 + 7 * number) * KIB, facts);
  }

  private void charmRelease(Seed charm, int revision, String channel, int resource, int daysAgo) {
    List<ReleaseOrder.Item> resources = List.of(new ReleaseOrder.Item("greeting", resource));
    charm.release(new ReleaseOrder(channel, revision, resources, null), daysAgo(daysAgo));
  }

  private void snap() {
    Seed hello = seeding.register(publisher, Namespace.SNAP, "hello", daysAgo(400));
    hello.describe("GNU Hello, the friendly greeter");
    hello.categorise("utilities", true);
    hello.track("2.10", daysAgo(250));
    snapRevision(hello, 1, "2.10", "amd64", 200);
    snapRevision(hello, 2, "2.10", "arm64", 200);
    snapRevision(hello, 3, "2.12", "amd64", 40);
    snapRevision(hello, 4, "2.12", "arm64", 40);
    snapRevision(hello, 5, "2.12.1", "amd64", 5);
    snapRevision(hello, 6, "2.12.1", "arm64", 5);
    for (int first = 1; first <= 2; first++) {
      snapRelease(hello, first, "2.10/stable", 199);
      snapRelease(hello, first, "latest/stable", 198);
      snapRelease(hello, first + 2, "latest/beta", 39);
      snapRelease(hello, first + 2, "latest/stable", 30);
      snapRelease(hello, first + 2, "latest/candidate", 35);
      snapRelease(hello, first + 4, "latest/edge", 5);
    }
    hello.release(ReleaseOrder.closing("latest/beta"), daysAgo(20));
    hello.release(new ReleaseOrder("latest/candidate", 5, List.of(), 30), daysAgo(3));
  }

  private void snapRevision(
      Seed snap, int number, String version, String architecture, int daysAgo) {
    SnapTraits traits =
        new SnapTraits(
            List.of(architecture), "core24", "strict", "stable", "app", List.of("hello"));
    snap.revision(
        number, version, daysAgo(daysAgo), (96 + number) * KIB, Facts.ofSnap(version, traits));
  }

  private void snapRelease(Seed snap, int revision, String channel, int daysAgo) {
    snap.release(ReleaseOrder.of(revision, channel), daysAgo(daysAgo));
  }
}
