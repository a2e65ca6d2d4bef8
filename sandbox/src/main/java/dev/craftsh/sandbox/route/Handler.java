package dev.craftsh.sandbox.route;

import java.io.IOException;

/** Answers one kind of request. */
@FunctionalInterface
interface Handler {
  Answer handle(Ask ask) throws IOException;
}
