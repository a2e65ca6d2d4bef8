package dev.craftsh.shell.command;

import dev.craftsh.client.model.ResourceType;
import dev.craftsh.client.model.ReviewedRevision;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import java.util.List;

/** Uploads a revision of a charm's resource and waits for its review. */
final class UploadResourceCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("upload-resource")
          .summary("Upload a file, or an image of the registry, as a charm's resource")
          .argument("name", Slot.PACKAGE)
          .argument("resource", Slot.RESOURCE)
          .optional("file", Slot.FILE)
          .option(
              "image",
              ' ',
              "DIGEST",
              Slot.DIGEST,
              "an image that the store's registry has, in place of a file")
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
    var name = call.one("name");
    var resource = call.one("resource");
    var image = call.optional("image");
    if (image.isPresent() == call.optional("file").isPresent()) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS,
          "Cannot run upload-resource",
          image.isPresent()
              ? "a file and an image cannot both be the next revision"
              : "neither a file nor an image is named",
          "usage: " + SPEC.usage());
    }
    try {
      var reviewed =
          image.isPresent()
              ? image(call, name, resource, image.get())
              : file(call, name, resource, PackageFile.existing(call.file("file")));
      var uploaded = new Uploaded(name, resource, reviewed.revision(), reviewed.status());
      return Result.done(
          name + " " + resource + " revision " + reviewed.revision() + ": " + reviewed.status(),
          UploadResourceCommand::columns,
          uploaded);
    } finally {
      call.progress().end();
    }
  }

  private static ReviewedRevision file(
      Invocation call, String name, String resource, PackageFile file) {
    var progress = call.progress();
    var id =
        call.store()
            .uploadFile(file.path(), (sent, total) -> progress.sent(file.fileName(), sent, total));
    return announce(call, name, resource, id, ResourceType.FILE);
  }

  private static ReviewedRevision image(
      Invocation call, String name, String resource, String digest) {
    call.progress().phase("registry: looking for the image");
    var id = call.store().images().upload(name, resource, digest);
    return announce(call, name, resource, id, ResourceType.OCI_IMAGE);
  }

  private static ReviewedRevision announce(
      Invocation call, String name, String resource, String uploadId, ResourceType type) {
    var store = call.store();
    var statusUrl = store.pushResource(name, resource, uploadId, type);
    call.progress().phase("review: waiting for the store");
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
