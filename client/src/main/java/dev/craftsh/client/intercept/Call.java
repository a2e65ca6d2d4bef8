package dev.craftsh.client.intercept;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One request that an operation wants answered. Its URL and body can hold secrets that the user put
 * there, so its text form shows the redacted URL alone.
 */
public interface Call {
  /** What to say cannot be done, should it fail, as in "Cannot release hello". */
  String what();

  /** The HTTP method, in upper case. */
  String method();

  /** The complete URL. */
  URI uri();

  /** Whether something may change in the store. */
  boolean changes();

  /** Whether credentials are added on the way. */
  boolean authorized();

  /** Whether the body holds a secret, such as a password or a macaroon; it is not shown then. */
  boolean secret();

  /** The body where it is text and holds no secret. */
  Optional<String> text();

  /** The file that an upload sends; empty where it sends what is on no disk. */
  Optional<Path> file();

  /**
   * What an upload to the storage service sends: the path of its file, or the name of what is on no
   * disk. Nobody sees it before it is announced.
   */
  Optional<String> upload();
}
