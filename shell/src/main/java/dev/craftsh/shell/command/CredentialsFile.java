package dev.craftsh.shell.command;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A new file for an exported login, readable by its owner alone from the first moment on. */
final class CredentialsFile {
  private final Path file;

  /** Refuses a name that is taken, before anybody is asked for a password. */
  CredentialsFile(Invocation call, String name) {
    file = call.session().host().path(name);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw ShellException.failed(
          ErrorCodes.FILE,
          "Cannot export the login to " + file,
          "there is such a file already",
          "choose another name, or delete it first");
    }
  }

  void write(String exported) {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, options, ownerOnly())) {
      channel.write(ByteBuffer.wrap(exported.getBytes(US_ASCII)));
    } catch (IOException unwritable) {
      throw ShellException.failed(
          ErrorCodes.FILE,
          "Logged in, but cannot export the login to " + file,
          "the file cannot be written",
          "check the folder's permissions, then log in again");
    }
  }

  private FileAttribute<?>[] ownerOnly() throws IOException {
    if (!Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }
}
