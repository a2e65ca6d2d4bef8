package dev.craftsh.shell.permission;

import java.util.List;

/**
 * What a login can permit, in the words of both stores (contract/auth.md §11): the narrowest of
 * each first, then the wider ones that do as well.
 */
public enum Right {
  LIST_NAMES("account-view-packages", "package_access"),
  REGISTER("account-register-package", "package_register"),
  VIEW_METADATA("package-view-metadata", "package_access", "package-view"),
  VIEW_COLLABORATORS("package-view-acl", "package_access", "package-view"),
  VIEW_REVISIONS("package-view-revisions", "package_access", "package-view"),
  VIEW_RELEASES("package-view-releases", "package_access", "package-view"),
  VIEW_METRICS("package-view-metrics", "package_metrics", "package-view"),
  MANAGE_METADATA("package-manage-metadata", "package_update", "package-manage", "package_manage"),
  MANAGE_COLLABORATORS("package-manage-acl", "package_manage", "package-manage"),
  MANAGE_LIBRARIES("package-manage-library", "package_manage", "package-manage"),
  MANAGE_TRACKS(
      "package-manage-releases", "package_manage", "package-manage", "package-manage-metadata"),
  UPLOAD("package-manage-revisions", "package_push", "package-manage", "package_upload"),
  RELEASE("package-manage-releases", "package_release", "package-manage", "package_upload"),
  CLOSE("package-manage-releases", "package_manage", "package-manage"),
  EDIT_ACCOUNT("edit_account", "edit_account"),
  REGISTER_KEY("modify_account_key", "modify_account_key"),
  SIGN("package-manage", "package_access", "package_manage");

  private final String gateway;
  private final String dashboard;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> wider;

  Right(String gateway, String dashboard, String... wider) {
    this.gateway = gateway;
    this.dashboard = dashboard;
    this.wider = List.of(wider);
  }

  /** The narrowest word; the dashboard's login has words of its own. */
  public String word(boolean ofDashboard) {
    return ofDashboard ? dashboard : gateway;
  }

  /** Whether it is one of these words, of either store. */
  static boolean isKnown(String word) {
    for (var right : values()) {
      if (right.isIn(List.of(word))) {
        return true;
      }
    }
    return false;
  }

  boolean isIn(List<String> permissions) {
    if (permissions.contains(gateway) || permissions.contains(dashboard)) {
      return true;
    }
    for (var word : wider) {
      if (permissions.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
