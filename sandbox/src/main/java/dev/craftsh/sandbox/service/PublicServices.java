package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.state.Documents;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.Uploads;

/** What machines ask for that have snaps, and people who look for some. */
public final class PublicServices {
  private final SnapSearch search;
  private final SnapRefresh refresh;
  private final PackageFiles files;
  private final PublicAssertions assertions;
  private final Chance chance;

  PublicServices(
      Catalogue catalogue, Packages packages, Uploads uploads, Documents documents, Chance chance) {
    search = new SnapSearch(catalogue);
    refresh = new SnapRefresh(catalogue);
    files = new PackageFiles(packages, uploads);
    assertions = new PublicAssertions(documents);
    this.chance = chance;
  }

  public SnapSearch search() {
    return search;
  }

  public SnapRefresh refresh() {
    return refresh;
  }

  public PackageFiles files() {
    return files;
  }

  public PublicAssertions assertions() {
    return assertions;
  }

  /** A new key for machines that want to be served alike. */
  public String cohortKey() {
    return chance.id();
  }
}
