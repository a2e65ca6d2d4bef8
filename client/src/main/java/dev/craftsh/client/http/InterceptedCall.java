package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.intercept.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A request as interceptors see it. */
record InterceptedCall(StoreRequest request) implements Call {
  @Override
  public String what() {
    return request.what();
  }

  @Override
  public String method() {
    return request.method();
  }

  @Override
  public URI uri() {
    return request.uri();
  }

  @Override
  public boolean changes() {
    return request.effect() == StoreRequest.Effect.CHANGE;
  }

  @Override
  public boolean authorized() {
    return request.authorized();
  }

  @Override
  public boolean secret() {
    return request.hasSecretBody();
  }

  @Override
  public Optional<String> text() {
    RequestBody body = request.body();
    if (body == null || secret() || !body.isText()) {
      return Optional.empty();
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      body.writeTo(bytes);
      return Optional.of(bytes.toString(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public Optional<Path> file() {
    return request.body() instanceof FileForm form ? Optional.of(form.file()) : Optional.empty();
  }

  @Override
  public Optional<String> upload() {
    return request.body() instanceof TextForm form
        ? Optional.of(form.fileName())
        : file().map(Path::toString);
  }

  @Override
  public String toString() {
    return request.toString();
  }
}
