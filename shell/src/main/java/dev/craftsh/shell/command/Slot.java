package dev.craftsh.shell.command;

import java.util.List;

/** What kind of word belongs in a place of a command line; completion asks for it. */
public enum Slot {
  PACKAGE,
  REVISION,
  CHANNEL,
  /** A channel that has a release. */
  OPEN_CHANNEL,
  TRACK,
  RESOURCE,
  RESOURCE_REVISION,
  /** A resource and one of its revisions, with a colon between. */
  PINNED_RESOURCE,
  PROFILE,
  COMMAND,
  /** A command, a topic of the help, or a word to look for. */
  HELP,
  /** An id or a name of something declared in Java. */
  DECLARATION,
  FILE,
  ARCHITECTURE("amd64", "arm64", "armhf", "ppc64el", "riscv64", "s390x", "all"),
  FORMAT("table", "json", "ndjson", "csv", "tsv", "yaml", "markdown"),
  HTTP_METHOD("GET", "POST", "PUT", "PATCH", "DELETE"),
  PACKAGE_TYPE("charm", "bundle"),
  METRIC(
      "daily_device_change",
      "installed_base_by_architecture",
      "installed_base_by_channel",
      "installed_base_by_country",
      "installed_base_by_operating_system",
      "installed_base_by_version",
      "weekly_device_change",
      "weekly_installed_base_by_architecture",
      "weekly_installed_base_by_channel",
      "weekly_installed_base_by_country",
      "weekly_installed_base_by_operating_system",
      "weekly_installed_base_by_version"),
  PROFILE_ACTION("list", "use", "show", "create", "copy", "set", "delete"),
  /** A choice of a profile, as {@code key=value}. */
  PROFILE_CHOICE,
  PERMISSION(
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
      "package-view-revisions",
      "package_access",
      "package_manage",
      "package_metrics",
      "package_push",
      "package_register",
      "package_release",
      "package_update"),
  CONFIG_ACTION("list", "get", "set", "reset"),
  CONFIG_KEY,
  /** A value of the key that stands before it. */
  CONFIG_VALUE,
  SETTING("feedback", "trace", "editor", "prompt", "editing", "dry-run"),
  SHELL("bash", "zsh", "fish"),
  /** What a package says about itself; an equals sign and a text follow. */
  METADATA_FIELD("title", "summary", "description", "contact", "website", "license"),
  RISK("stable", "candidate", "beta", "edge"),
  WORLD("example", "big", "empty"),
  /** Columns of the result, joined by commas. */
  COLUMN,
  /** The same, where {@code -} before one puts the largest first. */
  SORT_KEY,
  /** A column, an operator and a value. */
  CONDITION,
  /** Names, a file of rows, or a query. */
  EACH_OF,
  /** A command line behind {@code ->} or {@code --}, which it begins at. */
  LINE,
  /** This word and all that follow belong to somebody else, flags too. */
  VERBATIM,
  /** Nothing that could be listed. */
  FREE;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> choices;

  Slot(String... choices) {
    this.choices = List.of(choices);
  }

  /** The words themselves, where they are always the same; else empty. */
  public List<String> choices() {
    return choices;
  }
}
