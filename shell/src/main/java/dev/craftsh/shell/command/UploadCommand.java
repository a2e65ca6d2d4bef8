package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ReviewedRevision;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.permission.Right;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.ReleaseChange;
import dev.craftsh.shell.result.ReleaseChangeView;
import dev.craftsh.shell.result.Result;
import java.nio.file.Path;
import java.util.List;

/** Uploads a package, waits for its review, and releases it if asked to. */
final class UploadCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("upload")
          .alias("push")
          .summary("Upload a package, wait for its review, release it if asked to")
          .optional("file", Slot.FILE)
          .options("release", ' ', "CHANNEL", Slot.CHANNEL, "release it there; several by commas")
          .option("name", ' ', "NAME", Slot.PACKAGE, "the package, when the file does not say")
          .options(
              "resource",
              ' ',
              "NAME:REVISION",
              Slot.PINNED_RESOURCE,
              "released with it, for a charm")
          .option("progressive", ' ', "PERCENT", Slot.PERCENT, "begin with this share, for a snap")
          .options(
              SnapComponents.FLAG,
              ' ',
              "NAME=FILE",
              Slot.COMPONENT,
              "a component of the snap, in a file of its own")
          .option("resume", ' ', "URL", Slot.FREE, "wait for the review of an earlier upload")
          .example("upload ./my.charm --release edge")
          .example("upload ./my.charm")
          .mutates()
          .needs(Need.LOGIN)
          .gives(UploadCommand::columns)
          .gives("with --release", new ReleaseChangeView())
          .mayEnd(ExitStatus.STILL_PROCESSING)
          .build();

  /** A revision that passed its review. */
  record Uploaded(String name, int revision, String status) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    try {
      return call.has("resume") ? resume(call) : upload(call);
    } finally {
      call.progress().end();
    }
  }

  private static Result upload(Invocation call) {
    var file = PackageFile.existing(path(call));
    refuseOtherStore(call, file);
    var name = call.optional("name").or(file::packageName).orElseThrow(() -> nameless(file));
    var channels = call.each("release", Channel::parse);
    var components = SnapComponents.of(call);
    // Looks at the channel map, which an unknown name or a dead login fails before any byte is
    // sent.
    var plan = new ReleasePlan(call, name);
    if (!channels.isEmpty()) {
      var what = "Cannot upload and release " + file.fileName();
      call.session().logins().requirePermitted(what, Right.RELEASE, name, channels);
    }
    var progress = call.progress();
    var id =
        call.store()
            .uploadFile(file.path(), (sent, total) -> progress.sent(file.fileName(), sent, total));
    var statusUrl = call.store().notifyRevision(name, id, components.upload());
    var resumption = AwaitedReview.resumption(call, statusUrl, name);
    var review = new AwaitedReview(call, file.fileName(), statusUrl, resumption);
    return outcome(call, plan, name, review.end(), channels);
  }

  private static Result resume(Invocation call) {
    if (call.has(SnapComponents.FLAG)) {
      throw usage("the components were announced with the upload", "leave --component out");
    }
    if (call.optional("file").isPresent()) {
      throw usage("either a file is uploaded or an earlier upload is looked at", "leave one out");
    }
    var statusUrl = call.optional("resume").orElseThrow();
    var name =
        call.optional("name")
            .orElseThrow(() -> usage("which package it is belongs to the line", "add --name NAME"));
    var channels = call.each("release", Channel::parse);
    var plan = new ReleasePlan(call, name);
    var resumption = AwaitedReview.resumption(call, statusUrl, name);
    var review = new AwaitedReview(call, name, statusUrl, resumption);
    return outcome(call, plan, name, review.end(), channels);
  }

  private static Path path(Invocation call) {
    if (call.optional("file").isEmpty()) {
      throw usage("no file is named", "write for example: " + SPEC.examples().get(0));
    }
    return call.file("file");
  }

  private static ShellException usage(String why, String remedy) {
    return ShellException.usage(ErrorCodes.ARGUMENTS, "Cannot run upload", why, remedy);
  }

  private static Result outcome(
      Invocation call,
      ReleasePlan plan,
      String name,
      ReviewedRevision reviewed,
      List<Channel> channels) {
    var words = name + " revision " + reviewed.revision() + ": " + reviewed.status();
    if (channels.isEmpty()) {
      return Result.done(words, UploadCommand::columns, uploaded(name, reviewed));
    }
    call.progress().phase(words);
    return Result.rows(new ReleaseChangeView(), release(plan, name, reviewed, channels));
  }

  /** The upload stays whatever becomes of the release, so a refusal says what is there already. */
  private static List<ReleaseChange> release(
      ReleasePlan plan, String name, ReviewedRevision reviewed, List<Channel> channels) {
    try {
      plan.release(reviewed.revision(), channels);
    } catch (StoreException refused) {
      throw ShellException.partlyDone(
          refused.code().toString(),
          name + " revision " + reviewed.revision() + " is uploaded, but not released",
          refused.what() + ": " + refused.why(),
          "mend that, then: release " + name + " " + reviewed.revision() + " CHANNEL");
    }
    return plan.changes(channels);
  }

  private static Uploaded uploaded(String name, ReviewedRevision reviewed) {
    return new Uploaded(name, reviewed.revision(), reviewed.status());
  }

  private static List<Column<Uploaded>> columns() {
    return List.of(
        Column.<Uploaded>of("name", Uploaded::name).saying("the package"),
        Column.<Uploaded>number("revision", Uploaded::revision)
            .saying("the number the store gave it"),
        Column.<Uploaded>of("status", Uploaded::status)
            .saying("the review's outcome, in the store's own words"));
  }

  private static void refuseOtherStore(Invocation call, PackageFile file) {
    boolean snaps = call.session().profile().endpoints().namespace() == Namespace.SNAP;
    boolean charm = file.fileName().endsWith(".charm");
    if ((file.isSnap() && !snaps) || (charm && snaps)) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          "Cannot upload " + file.fileName(),
          "the profile " + call.session().profile().name() + " is a store for other packages",
          "switch with: profile use " + (snaps ? "charm" : "snap"));
    }
  }

  private static ShellException nameless(PackageFile file) {
    return ShellException.usage(
        ErrorCodes.ANSWER_NEEDED,
        "Cannot tell which package " + file.fileName() + " is",
        "it is no archive with a name in its metadata",
        "check the file, or name the package with --name");
  }
}
