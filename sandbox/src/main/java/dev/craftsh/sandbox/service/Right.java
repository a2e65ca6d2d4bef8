package dev.craftsh.sandbox.service;

import java.util.List;

/**
 * What a credential can allow, in the words of both stores (contract/auth.md §11). One of the words
 * is enough; which of the older ones covers what is partly assumed.
 */
public enum Right {
  LIST_PACKAGES("account-view-packages", "package_access"),
  REGISTER("account-register-package", "package_register"),
  VIEW_METADATA("package-view-metadata", "package-view", "package_access"),
  VIEW_COLLABORATORS("package-view-acl", "package-view", "package_access"),
  MANAGE_METADATA("package-manage-metadata", "package-manage", "package_update", "package_manage"),
  MANAGE_COLLABORATORS("package-manage-acl", "package-manage", "package_manage"),
  MANAGE_LIBRARIES("package-manage-library", "package-manage"),
  MANAGE_TRACKS(
      "package-manage-releases", "package-manage-metadata", "package-manage", "package_manage"),
  VIEW_REVISIONS("package-view-revisions", "package-view", "package_access"),
  VIEW_RELEASES("package-view-releases", "package-view", "package_access"),
  MANAGE_REVISIONS("package-manage-revisions", "package-manage", "package_push", "package_upload"),
  MANAGE_RELEASES("package-manage-releases", "package-manage", "package_release", "package_upload"),
  CLOSE_CHANNELS("package-manage-releases", "package-manage", "package_manage"),
  VIEW_METRICS("package-view-metrics", "package-view", "package_metrics"),
  VIEW_ACCOUNT("account-view-packages", "package_access", "edit_account"),
  EDIT_ACCOUNT("edit_account"),
  REGISTER_KEY("modify_account_key"),
  SIGN("package-manage", "package_manage", "package_access");

  /** Every permission of the gateway. */
  static final List<String> OF_GATEWAY =
      List.of(
          "account-register-package",
          "account-view-packages",
          "package-manage",
          "package-manage-acl",
          "package-manage-library",
          "package-manage-metadata",
          "package-manage-releases",
          "package-manage-revisions",
          "package-view",
          "package-view-acl",
          "package-view-metadata",
          "package-view-metrics",
          "package-view-releases",
          "package-view-revisions");

  /** Every permission of the dashboard. */
  static final List<String> OF_DASHBOARD =
      List.of(
          "edit_account",
          "modify_account_key",
          "package_access",
          "package_manage",
          "package_metrics",
          "package_purchase",
          "package_push",
          "package_register",
          "package_release",
          "package_update",
          "package_upload",
          "package_upload_request",
          "store_admin",
          "store_review");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nothing can change
  private final List<String> words;

  Right(String... words) {
    this.words = List.of(words);
  }

  boolean isIn(List<String> permissions) {
    for (String word : words) {
      if (permissions.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The words that would do, the narrowest of each store first. */
  List<String> words() {
    return words;
  }
}
