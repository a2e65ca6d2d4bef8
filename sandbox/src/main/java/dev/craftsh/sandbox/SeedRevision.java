package dev.craftsh.sandbox;

import dev.craftsh.sandbox.model.Base;
import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.ResourceDeclaration;
import dev.craftsh.sandbox.model.SnapTraits;
import dev.craftsh.sandbox.service.Seeding.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One revision of a seed file. */
final class SeedRevision {
  private static final long USUAL_SIZE = 20_480;

  private SeedRevision() {}

  static void add(Seed seed, SeedValue wish, Instant now) {
    wish.with(
        "revision",
        "version",
        "created-at",
        "size",
        "architectures",
        "bases",
        "resources",
        "confinement",
        "grade",
        "apps");
    int number = (int) wish.at("revision").number(1, 1_000_000);
    String version = wish.at("version").textOr(Integer.toString(number));
    SeedValue size = wish.at("size");
    seed.revision(
        number,
        version,
        wish.at("created-at").timeOr(now),
        size.isThere() ? size.number(1, 1L << 40) : USUAL_SIZE,
        seed.namespace() == Namespace.SNAP ? snap(wish, version) : charm(wish));
  }

  private static Facts snap(SeedValue wish, String version) {
    return Facts.ofSnap(
        version,
        new SnapTraits(
            wish.at("architectures").texts(List.of("amd64")),
            "core24",
            wish.at("confinement").textOr("strict"),
            wish.at("grade").textOr("stable"),
            "app",
            wish.at("apps").texts(List.of())));
  }

  /** Every base is {@code name@channel}, for each of the architectures. */
  private static Facts charm(SeedValue wish) {
    List<Base> bases = new ArrayList<>();
    for (String text : wish.at("bases").texts(List.of("ubuntu@24.04"))) {
      int at = text.indexOf('@');
      if (at < 1) {
        throw wish.at("bases").wrong("bases such as [\"ubuntu@24.04\"]");
      }
      for (String machine : wish.at("architectures").texts(List.of("amd64"))) {
        bases.add(new Base(text.substring(0, at), text.substring(at + 1), machine));
      }
    }
    List<ResourceDeclaration> resources = new ArrayList<>();
    for (String name : wish.at("resources").texts(List.of())) {
      resources.add(new ResourceDeclaration(name, "file"));
    }
    return Facts.ofCharm(null, bases, resources);
  }
}
