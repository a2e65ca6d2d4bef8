package dev.craftsh.shell.command;

import static dev.craftsh.shell.command.Word.word;

import java.util.ArrayList;
import java.util.List;

/** What kind of word belongs in a place of a command line; completion asks for it. */
public enum Slot {
  PACKAGE,
  REVISION,
  /** A revision, or the word for none. */
  HELD,
  /** The version that a revision has. */
  VERSION,
  CHANNEL,
  /** A channel that has a release. */
  OPEN_CHANNEL,
  /** A channel that is more stable than the {@link #OPEN_CHANNEL} on the line. */
  MORE_STABLE_CHANNEL,
  /** A channel and the revision that belongs there, with an equals sign between. */
  PINNED_CHANNEL,
  TRACK,
  /** A system that a charm runs on, as in 24.04. */
  BASE,
  RESOURCE,
  RESOURCE_REVISION,
  /** A resource and one of its revisions, with a colon between. */
  PINNED_RESOURCE,
  CATEGORY,
  PROFILE,
  COMMAND,
  /** A command, a topic of the help, or a word to look for. */
  HELP,
  /** An id or a name of something declared in Java. */
  DECLARATION,
  /** The same, or how many lines ago something was typed. */
  PAST,
  JOB,
  JOURNAL_ACTION(word("show", "one change in full")),
  /** The number of a change in the journal. */
  CHANGE,
  FILE,
  /** The name of a snap's component, an equals sign, and its file. */
  COMPONENT,
  /** A text, or the name of a file behind {@code @}. */
  TEXT_OR_FILE,
  /** A key, an equals sign, and such a text. */
  FIELD,
  /** What names an image by its content. */
  DIGEST(word("sha256:", "and 64 digits: what pushes an image says them")),
  ARCHITECTURE(
      word("amd64", "64-bit PCs"),
      word("amd64v3", "newer 64-bit PCs"),
      word("arm64", "64-bit ARM"),
      word("armhf", "32-bit ARM"),
      word("ppc64el", "POWER"),
      word("riscv64", "64-bit RISC-V"),
      word("s390x", "IBM Z"),
      word("all", "any machine")),
  FORMAT(
      word("table", "for people"),
      word("json", "one document"),
      word("ndjson", "an object on each line, as they come"),
      word("csv", "separated by commas, keys first"),
      word("tsv", "separated by tabs, keys first"),
      word("yaml", "one document"),
      word("markdown", "a table for a ticket"),
      word("vertical", "each row as a list, for people")),
  HTTP_METHOD(
      word("GET", "reads"),
      word("POST", "makes, or starts something"),
      word("PUT", "replaces"),
      word("PATCH", "changes a part"),
      word("DELETE", "deletes")),
  API_PATH,
  HEADER(
      word("Accept:", "the kind of answer that is wanted"),
      word("Content-Type:", "what kind of body this is"),
      word("If-Match:", "only if it is still that version"),
      word("If-None-Match:", "only if it is another version")),
  PACKAGE_TYPE(word("charm", "operates an application"), word("bundle", "several charms together")),
  METRIC(
      word("daily_device_change", "machines that came, went and stayed, each day"),
      word("installed_base_by_architecture", "machines, by processor"),
      word("installed_base_by_channel", "machines, by channel"),
      word("installed_base_by_country", "machines, by country"),
      word("installed_base_by_operating_system", "machines, by system"),
      word("installed_base_by_version", "machines, by version"),
      word("weekly_device_change", "machines that came, went and stayed, over a week"),
      word("weekly_installed_base_by_architecture", "machines of a week, by processor"),
      word("weekly_installed_base_by_channel", "machines of a week, by channel"),
      word("weekly_installed_base_by_country", "machines of a week, by country"),
      word("weekly_installed_base_by_operating_system", "machines of a week, by system"),
      word("weekly_installed_base_by_version", "machines of a week, by version")),
  PROFILE_ACTION(
      word("list", "all of them"),
      word("use", "work with another store"),
      word("show", "one of them"),
      word("create", "make one of your own"),
      word("copy", "make one like another"),
      word("set", "change one of yours"),
      word("delete", "delete one of yours")),
  /** A choice of a profile, as {@code key=value}. */
  PROFILE_CHOICE,
  PERMISSION(
      word("account-register-package", "register names"),
      word("account-view-packages", "list the account's names"),
      word("package-manage", "change everything about packages"),
      word("package-manage-acl", "invite and remove collaborators"),
      word("package-manage-library", "publish libraries of charms"),
      word("package-manage-metadata", "change what packages say about themselves"),
      word("package-manage-releases", "release and close channels"),
      word("package-manage-revisions", "upload revisions and resources"),
      word("package-view", "see everything about packages"),
      word("package-view-acl", "see collaborators"),
      word("package-view-metadata", "see what packages say about themselves"),
      word("package-view-metrics", "see how many machines use them"),
      word("package-view-releases", "see channels"),
      word("package-view-revisions", "see revisions and resources"),
      word("package_access", "see packages, for snaps"),
      word("package_manage", "change snaps, without releasing"),
      word("package_metrics", "see how many machines use snaps"),
      word("package_push", "upload revisions of snaps"),
      word("package_register", "register names of snaps"),
      word("package_release", "release snaps and close channels"),
      word("package_update", "change what snaps say about themselves")),
  CONFIG_ACTION(
      word("list", "all keys"),
      word("get", "one key"),
      word("set", "choose, for all shells to come"),
      word("reset", "choose nothing any more")),
  CONFIG_KEY,
  /** A value of the key that stands before it. */
  CONFIG_VALUE,
  SETTING(
      word("feedback", "how much is said of Java"),
      word("trace", "how much of an exception is shown"),
      word("editor", "the program that edit starts"),
      word("prompt", "the words of the prompt"),
      word("editing", "the keys of the prompt"),
      word("dry-run", "whether changes are withheld")),
  /** A value of the setting that stands before it; what begins with a dash is one, too. */
  SETTING_VALUE,
  SHELL(
      word("bash", "for ~/.bashrc"),
      word("zsh", "for a folder of fpath"),
      word("fish", "for ~/.config/fish/completions")),
  /** What a package says about itself; an equals sign and a text follow. */
  METADATA_FIELD(
      word("title", "the name for people"),
      word("summary", "one line about it"),
      word("description", "all about it"),
      word("contact", "where its publisher can be reached"),
      word("website", "its page"),
      word("license", "as SPDX has it")),
  RISK(
      word("stable", "for everybody"),
      word("candidate", "about to become stable"),
      word("beta", "for those who try things early"),
      word("edge", "the newest")),
  WORLD(
      word("example", "a few packages of each kind"),
      word("big", "thousands of packages"),
      word("empty", "accounts alone")),
  /** How long. */
  SPAN(
      word("10m", "ten minutes"),
      word("1h", "an hour"),
      word("1d", "a day"),
      word("7d", "a week"),
      word("30d", "a month"),
      word("90d", "a quarter"),
      word("365d", "a year")),
  /** A day of the calendar. */
  DAY,
  PERCENT(
      word("5", "of a hundred machines"),
      word("10", "one machine in ten"),
      word("20", "one machine in five"),
      word("50", "every other machine"),
      word("100", "all machines")),
  /** How often, in seconds. */
  SECONDS(
      word("1", "each second"),
      word("10", "six times in a minute"),
      word("30", "twice in a minute"),
      word("60", "each minute"),
      word("300", "each five minutes")),
  ADDRESS(
      word("127.0.0.1", "this machine alone"),
      word("::1", "this machine alone, by IPv6"),
      word("0.0.0.0", "whoever can reach this machine")),
  EXIT_STATUS(
      word("0", "done"),
      word("1", "failed"),
      word("2", "wrong usage, or an answer was needed"),
      word("3", "partly done"),
      word("4", "not logged in, or not permitted"),
      word("5", "accepted, still processing"),
      word("6", "changed meanwhile"),
      word("7", "outcome unknown")),
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
  /** This word and all that follow are a command line, flags too. */
  INNER_LINE,
  /** This word and all that follow belong to somebody else, flags too. */
  VERBATIM,
  /** Nothing that could be listed. */
  FREE;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Word> words;

  Slot(Word... words) {
    this.words = List.of(words);
  }

  /** The words and their meaning, where they are always the same; else empty. */
  public List<Word> words() {
    return words;
  }

  /** The words alone, where they are always the same; else empty. */
  public List<String> choices() {
    var texts = new ArrayList<String>();
    for (var word : words) {
      texts.add(word.text());
    }
    return texts;
  }

  /** Whether a channel stands there, open or not. */
  boolean isChannel() {
    return this == CHANNEL || this == OPEN_CHANNEL || this == MORE_STABLE_CHANNEL;
  }

  /** Whether no flag of the command is looked for from such a word on. */
  boolean takesFlagsAsWords() {
    return this == VERBATIM || this == INNER_LINE || this == SETTING_VALUE;
  }
}
