package dev.craftsh.client.http;

import java.io.IOException;

/** Marks a failure of setting up TLS: nothing of the request has been sent yet. */
final class BeforeSending extends IOException {
  private static final long serialVersionUID = 1L;

  BeforeSending(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
