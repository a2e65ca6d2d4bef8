package dev.craftsh.shell.prelude;

import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands as methods, each of the command's own name without hyphens: {@code status("hello")},
 * {@code release("hello", 12, "edge")}, {@code names("--filter", "type=charm")}. Each gives what
 * the command gives, without showing it; the words need no quotes of their own.
 */
public final class Commands {
  private Commands() {}

  private static Result carryOut(String name, Object... words) {
    List<String> line = new ArrayList<>();
    line.add(name);
    for (var word : words) {
      line.add(String.valueOf(word));
    }
    return Preludes.ofCaller().run(line);
  }

  /** Show how old each channel's newest release is, of some or all names. */
  public static Result ages(Object... words) {
    return carryOut("ages", words);
  }

  /** Send a raw request with this login and show the answer. */
  public static Result api(Object... words) {
    return carryOut("api", words);
  }

  /** Close channels, so that their users follow the next more stable one. */
  public static Result close(Object... words) {
    return carryOut("close", words);
  }

  /** Show what was chosen and where, or choose for all shells to come. */
  public static Result config(Object... words) {
    return carryOut("config", words);
  }

  /** Create tracks; the package's guardrails say which may be. */
  public static Result createTrack(Object... words) {
    return carryOut("create-track", words);
  }

  /** Release what is not released already; - as the revision closes. */
  public static Result ensure(Object... words) {
    return carryOut("ensure", words);
  }

  /** Log in and write the login to a new file, for CI. */
  public static Result exportLogin(Object... words) {
    return carryOut("export-login", words);
  }

  /** List what was done to a snap's channels; without a name, what you typed. */
  public static Result history(Object... words) {
    return carryOut("history", words);
  }

  /** Show what everybody can see of a package; needs no login. */
  public static Result info(Object... words) {
    return carryOut("info", words);
  }

  /** List what was changed through your shells, or show one change in full. */
  public static Result journal(Object... words) {
    return carryOut("journal", words);
  }

  /** Log in with an Ubuntu One account. */
  public static Result login(Object... words) {
    return carryOut("login", words);
  }

  /** Forget the login on this machine. */
  public static Result logout(Object... words) {
    return carryOut("logout", words);
  }

  /** Show how many machines use a snap, day by day. */
  public static Result metrics(Object... words) {
    return carryOut("metrics", words);
  }

  /** List the package names registered by this account. */
  public static Result names(Object... words) {
    return carryOut("names", words);
  }

  /** List the profiles, use another, or make one: create NAME KEY=VALUE. */
  public static Result profile(Object... words) {
    return carryOut("profile", words);
  }

  /** List progressive releases, set a share, or cancel one. */
  public static Result progress(Object... words) {
    return carryOut("progress", words);
  }

  /** Release to one channel what another gives, with its resources. */
  public static Result promote(Object... words) {
    return carryOut("promote", words);
  }

  /** Register a package name, if it is free. */
  public static Result register(Object... words) {
    return carryOut("register", words);
  }

  /** Release a revision to one or more channels. */
  public static Result release(Object... words) {
    return carryOut("release", words);
  }

  /** List the revisions of a charm's resource. */
  public static Result resourceRevisions(Object... words) {
    return carryOut("resource-revisions", words);
  }

  /** List the resources of a charm. */
  public static Result resources(Object... words) {
    return carryOut("resources", words);
  }

  /** List the revisions of a package. */
  public static Result revisions(Object... words) {
    return carryOut("revisions", words);
  }

  /** Look for packages that everybody can see; needs no login. */
  public static Result search(Object... words) {
    return carryOut("search", words);
  }

  /** Choose the track that is meant when a channel names none. */
  public static Result setDefaultTrack(Object... words) {
    return carryOut("set-default-track", words);
  }

  /** Say for which architectures revisions of a resource are. */
  public static Result setResourceArchitectures(Object... words) {
    return carryOut("set-resource-architectures", words);
  }

  /** Show what is in each channel: - is closed, ↑ follows the one above. */
  public static Result status(Object... words) {
    return carryOut("status", words);
  }

  /** List the tracks of a package. */
  public static Result tracks(Object... words) {
    return carryOut("tracks", words);
  }

  /** Give back a name that has no revisions yet. */
  public static Result unregister(Object... words) {
    return carryOut("unregister", words);
  }

  /** Change what a package says about itself: shows, asks, then sends. */
  public static Result uploadMetadata(Object... words) {
    return carryOut("upload-metadata", words);
  }

  /** Upload a file as the next revision of a charm's resource. */
  public static Result uploadResource(Object... words) {
    return carryOut("upload-resource", words);
  }

  /** Show who is logged in, what the login permits and where it came from. */
  public static Result whoami(Object... words) {
    return carryOut("whoami", words);
  }
}
