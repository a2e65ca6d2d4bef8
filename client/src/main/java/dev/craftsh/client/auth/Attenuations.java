package dev.craftsh.client.auth;

/**
 * The permissions that credentials can be narrowed to with {@link Attenuation#withPermissions}
 * (contract/auth.md §11).
 */
public final class Attenuations {
  /** Register a package's name for the account. */
  public static final String ACCOUNT_REGISTER_PACKAGE = "account-register-package";

  /** List the packages that the account owns or collaborates on. */
  public static final String ACCOUNT_VIEW_PACKAGES = "account-view-packages";

  /** All that {@code package-manage-…} permits. */
  public static final String PACKAGE_MANAGE = "package-manage";

  /** Add, invite and remove collaborators. */
  public static final String PACKAGE_MANAGE_ACL = "package-manage-acl";

  /** Register a charm library's name. */
  public static final String PACKAGE_MANAGE_LIBRARY = "package-manage-library";

  /** Change metadata and images. */
  public static final String PACKAGE_MANAGE_METADATA = "package-manage-metadata";

  /** Release revisions, close channels, change version patterns of tracks. */
  public static final String PACKAGE_MANAGE_RELEASES = "package-manage-releases";

  /** Upload, watch reviews, and reject or request them. */
  public static final String PACKAGE_MANAGE_REVISIONS = "package-manage-revisions";

  /** All that {@code package-view-…} permits. */
  public static final String PACKAGE_VIEW = "package-view";

  /** See collaborators and privacy. */
  public static final String PACKAGE_VIEW_ACL = "package-view-acl";

  /** See metadata and images. */
  public static final String PACKAGE_VIEW_METADATA = "package-view-metadata";

  /** See metrics. */
  public static final String PACKAGE_VIEW_METRICS = "package-view-metrics";

  /** See the channel map and the history of releases. */
  public static final String PACKAGE_VIEW_RELEASES = "package-view-releases";

  /** See revisions and their status. */
  public static final String PACKAGE_VIEW_REVISIONS = "package-view-revisions";

  private Attenuations() {}
}
