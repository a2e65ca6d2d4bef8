package dev.craftsh.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.service.Chance;
import dev.craftsh.sandbox.service.Refusal;
import dev.craftsh.sandbox.service.ReleaseOrder;
import dev.craftsh.sandbox.service.Seeding;
import dev.craftsh.sandbox.service.Seeding.Seed;
import dev.craftsh.sandbox.state.Accounts;
import dev.craftsh.sandbox.state.StoredAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A world of one's own, read from JSON. */
final class SeedFile {
  private static final long LONGEST = 1_000_000;
  private final Seeding seeding;
  private final Accounts accounts;
  private final Chance chance;

  SeedFile(Seeding seeding, Accounts accounts, Chance chance) {
    this.seeding = seeding;
    this.accounts = accounts;
    this.chance = chance;
  }

  static SeedValue read(Path file) {
    try {
      JsonElement root = JsonParser.parseString(Files.readString(file));
      return new SeedValue(root, "$");
    } catch (IOException | JsonParseException broken) {
      throw new SeedProblem(file.toString(), "this is no file of JSON: " + broken.getMessage());
    }
  }

  void fill(SeedValue root) {
    root.with("accounts", "packages");
    for (SeedValue one : root.at("accounts").list()) {
      account(one.with("username", "display-name", "email", "password", "otp", "suspended"));
    }
    for (SeedValue one : root.at("packages").list()) {
      register(
          one.with(
              "namespace",
              "name",
              "owner",
              "summary",
              "created-at",
              "tracks",
              "revisions",
              "resources",
              "releases"));
    }
  }

  private void account(SeedValue wish) {
    String username = wish.at("username").text("a user name");
    StoredAccount old = named(username);
    Account account =
        new Account(
            old == null ? chance.id() : old.account().id(),
            username,
            wish.at("display-name").textOr(username),
            wish.at("email").textOr(username + "@example.com"));
    String otp = wish.at("otp").textOr("");
    accounts.put(
        new StoredAccount(
            account,
            wish.at("password").textOr(chance.password()),
            otp.isEmpty() ? null : otp,
            wish.at("suspended").flag()));
  }

  private @Nullable StoredAccount named(String username) {
    for (StoredAccount one : accounts.all()) {
      if (one.account().username().equals(username)) {
        return one;
      }
    }
    return null;
  }

  private void register(SeedValue wish) {
    String first = accounts.all().get(0).account().username();
    StoredAccount owner = named(wish.at("owner").textOr(first));
    if (owner == null) {
      throw wish.at("owner").wrong("the username of an account");
    }
    Seed seed =
        seeding.register(
            owner.account(),
            namespace(wish.at("namespace")),
            wish.at("name").text("a name"),
            wish.at("created-at").timeOr(seeding.now()));
    if (wish.at("summary").isThere()) {
      seed.describe(wish.at("summary").text("a text"));
    }
    for (SeedValue track : wish.at("tracks").list()) {
      seed.track(track.text("the name of a track"), seeding.now());
    }
    fill(seed, wish);
  }

  private static Namespace namespace(SeedValue wish) {
    return switch (wish.textOr("")) {
      case "charm" -> Namespace.CHARM;
      case "snap" -> Namespace.SNAP;
      default -> throw wish.wrong("\"charm\" or \"snap\"");
    };
  }

  private void fill(Seed seed, SeedValue wish) {
    for (SeedValue one : wish.at("revisions").list()) {
      SeedRevision.add(seed, one, seeding.now());
    }
    for (SeedValue one : wish.at("resources").list()) {
      one.with("name", "content", "created-at");
      seed.resource(
          one.at("name").text("the name of a resource"),
          one.at("created-at").timeOr(seeding.now()),
          one.at("content").textOr("content of a resource\n"));
    }
    for (SeedValue one : wish.at("releases").list()) {
      release(seed, one.with("channel", "revision", "when", "percentage", "resources"));
    }
  }

  private void release(Seed seed, SeedValue wish) {
    String channel = wish.at("channel").text("a channel such as \"latest/edge\"");
    Instant when = wish.at("when").timeOr(seeding.now());
    try {
      if (wish.at("revision").isThere()) {
        seed.release(order(wish, channel), when);
      } else {
        seed.release(ReleaseOrder.closing(channel), when);
      }
    } catch (Refusal no) {
      throw wish.refused(no.text());
    }
  }

  private static ReleaseOrder order(SeedValue wish, String channel) {
    List<ReleaseOrder.Item> items = new ArrayList<>();
    for (SeedValue one : wish.at("resources").list()) {
      one.with("name", "revision");
      items.add(
          new ReleaseOrder.Item(
              one.at("name").text("the name of a resource"),
              (int) one.at("revision").number(1, LONGEST)));
    }
    SeedValue percentage = wish.at("percentage");
    return new ReleaseOrder(
        channel,
        (int) wish.at("revision").number(1, LONGEST),
        items,
        percentage.isThere() ? (Integer) (int) percentage.number(0, 100) : null);
  }
}
