package dev.craftsh.shell.command;

import dev.craftsh.client.model.ResourceType;
import dev.craftsh.client.model.ReviewedRevision;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import java.util.List;

/** Uploads a revision of a charm's resource and waits for its review. */
final class UploadResourceCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("upload-resource")
          .summary("Upload a file as the next revision of a charm's resource")
          .argument("name", Slot.PACKAGE)
          .argument("resource", Slot.RESOURCE)
          .argument("file", Slot.FILE)
          .flag("image", "the file describes a container image")
          .example("upload-resource hello greeting ./greeting.txt")
          .example("upload-resource hello greeting ./greeting.txt -o json")
          .mutates()
          .needs(Need.LOGIN, Need.CHARMS)
          .gives(UploadResourceCommand::columns)
          .mayEnd(ExitStatus.STILL_PROCESSING)
          .build();

  /** A revision of a resource that passed its review. */
  record Uploaded(String name, String resource, int revision, String status) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var file = PackageFile.existing(call.file("file"));
    var name = call.one("name");
    var resource = call.one("resource");
    try {
      var reviewed = upload(call, file, name, resource);
      var uploaded = new Uploaded(name, resource, reviewed.revision(), reviewed.status());
      return Result.done(
          name + " " + resource + " revision " + reviewed.revision() + ": " + reviewed.status(),
          UploadResourceCommand::columns,
          uploaded);
    } finally {
      call.progress().end();
    }
  }

  private static ReviewedRevision upload(
      Invocation call, PackageFile file, String name, String resource) {
    var progress = call.progress();
    var store = call.store();
    var type = call.has("image") ? ResourceType.OCI_IMAGE : ResourceType.FILE;
    var id =
        store.uploadFile(file.path(), (sent, total) -> progress.sent(file.fileName(), sent, total));
    var statusUrl = store.pushResource(name, resource, id, type);
    progress.phase("review: waiting for the store");
    return store.awaitReview(statusUrl).get(0);
  }

  private static List<Column<Uploaded>> columns() {
    return List.of(
        Column.<Uploaded>of("name", Uploaded::name).saying("the package"),
        Column.<Uploaded>of("resource", Uploaded::resource).saying("its resource"),
        Column.<Uploaded>of("revision", Uploaded::revision)
            .holding(Column.Kind.NUMBER)
            .saying("the number the store gave it"),
        Column.<Uploaded>of("status", Uploaded::status)
            .saying("the review's outcome, in the store's own words"));
  }
}
