package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ReviewedRevision;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.ReleaseChange;
import dev.craftsh.shell.result.ReleaseChangeView;
import dev.craftsh.shell.result.Result;
import java.util.List;

/** Uploads a package, waits for its review, and releases it if asked to. */
final class UploadCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("upload")
          .alias("push")
          .summary("Upload a package, wait for its review, release it if asked to")
          .argument("file", Slot.FILE)
          .options("release", ' ', "CHANNEL", Slot.CHANNEL, "release it there; several by commas")
          .option("name", ' ', "NAME", Slot.PACKAGE, "the package, when the file does not say")
          .options(
              "resource",
              ' ',
              "NAME:REVISION",
              Slot.PINNED_RESOURCE,
              "released with it, for a charm")
          .option("progressive", ' ', "PERCENT", Slot.FREE, "begin with this share, for a snap")
          .example("upload ./my.charm --release edge")
          .example("upload ./my.charm")
          .mutates()
          .needs(Need.LOGIN)
          .build();

  /** A revision that passed its review. */
  record Uploaded(String name, int revision, String status) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var file = PackageFile.existing(call.file("file"));
    refuseOtherStore(call, file);
    var name = call.optional("name").or(file::packageName).orElseThrow(() -> nameless(file));
    var channels = call.each("release", Channel::parse);
    // Looks at the channel map, which an unknown name or a dead login fails before any byte is
    // sent.
    var plan = new ReleasePlan(call, name);
    try {
      var reviewed = upload(call, file, name);
      var words = name + " revision " + reviewed.revision() + ": " + reviewed.status();
      if (channels.isEmpty()) {
        return Result.done(words, UploadCommand::columns, uploaded(name, reviewed));
      }
      call.progress().phase(words);
      return Result.rows(new ReleaseChangeView(), release(plan, name, reviewed, channels));
    } finally {
      call.progress().end();
    }
  }

  private static ReviewedRevision upload(Invocation call, PackageFile file, String name) {
    var progress = call.progress();
    var store = call.store();
    var id =
        store.uploadFile(file.path(), (sent, total) -> progress.sent(file.fileName(), sent, total));
    var statusUrl = store.notifyRevision(name, id);
    progress.phase("review: waiting for the store");
    try {
      return store.awaitReview(statusUrl).get(0);
    } catch (Cancelled left) {
      throw ShellException.interrupted(
          "Stopped waiting for the review of " + file.fileName(),
          "the upload has arrived, and the store goes on reviewing it",
          "look with: api GET " + statusUrl);
    }
  }

  /** The upload stays whatever becomes of the release, so a refusal says what is there already. */
  private static List<ReleaseChange> release(
      ReleasePlan plan, String name, ReviewedRevision reviewed, List<Channel> channels) {
    try {
      return plan.carryOut(reviewed.revision(), channels);
    } catch (StoreException refused) {
      throw ShellException.partlyDone(
          refused.code().toString(),
          name + " revision " + reviewed.revision() + " is uploaded, but not released",
          refused.what() + ": " + refused.why(),
          "mend that, then: release " + name + " " + reviewed.revision() + " CHANNEL");
    }
  }

  private static Uploaded uploaded(String name, ReviewedRevision reviewed) {
    return new Uploaded(name, reviewed.revision(), reviewed.status());
  }

  private static List<Column<Uploaded>> columns() {
    return List.of(
        Column.of("name", Uploaded::name),
        Column.number("revision", Uploaded::revision),
        Column.of("status", Uploaded::status));
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
