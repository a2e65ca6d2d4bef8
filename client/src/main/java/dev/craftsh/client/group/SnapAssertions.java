package dev.craftsh.client.group;

import dev.craftsh.client.model.SnapDeveloper;
import dev.craftsh.client.model.SnapValidation;
import java.util.List;

/**
 * What is asserted about one of the account's snaps: which revisions of others it has approved, who
 * develops it, where it was built (contract/store-api.md §5.12). Signing is {@code snap sign}'s
 * business; the texts here are signed already.
 */
public interface SnapAssertions {
  /** Which revisions of other snaps this snap, which gates them, has approved. */
  List<SnapValidation> validations(String name);

  /** The same, with those that were taken back. */
  List<SnapValidation> validationsEvenRevoked(String name);

  /** Approves a revision of another snap, or takes that back. */
  void publishValidation(String name, String signed);

  /** Who else may develop the snap; nobody when that was never said. */
  List<SnapDeveloper> developers(String name);

  /**
   * Says who else may develop the snap.
   *
   * @throws dev.craftsh.client.error.Conflict when uploads of somebody who was left out would be
   *     revoked ({@code revoked-uploads})
   */
  void publishDevelopers(String name, String signed);

  /** The same, even when uploads are revoked by it. */
  void publishDevelopersRevokingUploads(String name, String signed);

  /**
   * Says where and from what a revision was built.
   *
   * @param signed a {@code snap-build} assertion
   * @throws dev.craftsh.client.error.StoreUnavailable when the store takes none ({@code
   *     feature-disabled})
   */
  void publishBuild(String name, String signed);
}
