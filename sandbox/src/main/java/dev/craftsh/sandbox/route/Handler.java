package dev.craftsh.sandbox.route;

import java.io.IOException;
import java.io.Serializable;

/**
 * Answers one kind of request. Serializable so that a test can tell which method stands behind a
 * route; nobody serialises any.
 */
@FunctionalInterface
interface Handler extends Serializable {
  Answer handle(Ask ask) throws IOException;
}
