package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.model.AnnounceOptions;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of a snap that come in files of their own, as {@code --component} names them. */
final class SnapComponents {
  static final String FLAG = "component";

  private final Invocation call;
  private final Map<String, PackageFile> files;

  private SnapComponents(Invocation call, Map<String, PackageFile> files) {
    this.call = call;
    this.files = files;
  }

  /** Refuses what cannot be sent before anything is. */
  static SnapComponents of(Invocation call) {
    var files = new LinkedHashMap<String, PackageFile>();
    for (var given : call.all(FLAG)) {
      int equals = given.indexOf('=');
      if (equals < 1 || equals == given.length() - 1) {
        throw refused(
            "\"" + given + "\" is no component and its file",
            "write for example: --component words=./my+words_1.comp");
      }
      var name = given.substring(0, equals);
      var path = call.session().host().path(given.substring(equals + 1));
      if (files.put(name, PackageFile.existing(path)) != null) {
        throw refused("the component " + name + " is given twice", "leave one of them out");
      }
    }
    if (!files.isEmpty() && call.store().endpoints().namespace() != Namespace.SNAP) {
      throw refused("only snaps have components", "switch with: profile use snap");
    }
    return new SnapComponents(call, files);
  }

  private static ShellException refused(String why, String remedy) {
    return ShellException.usage(ErrorCodes.VALUE, "Cannot upload components", why, remedy);
  }

  /** Uploads each, and says what to announce. */
  AnnounceOptions upload() {
    var options = AnnounceOptions.NONE;
    var progress = call.progress();
    for (var component : files.entrySet()) {
      var file = component.getValue();
      var id =
          call.store()
              .uploadFile(
                  file.path(), (sent, total) -> progress.sent(file.fileName(), sent, total));
      options = options.withComponent(component.getKey(), id);
    }
    return options;
  }
}
