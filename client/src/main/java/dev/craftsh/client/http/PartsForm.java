package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** A form of fields and small files, held in memory. Immutable. */
public final class PartsForm implements RequestBody {
  private final String boundary;
  private final byte[] parts;

  private PartsForm(String boundary, byte[] parts) {
    this.boundary = boundary;
    this.parts = parts;
  }

  /** A form without parts. */
  public static PartsForm empty() {
    return new PartsForm(UUID.randomUUID().toString().replace("-", ""), new byte[0]);
  }

  /** The same with a field. */
  public PartsForm withField(String name, String text) {
    return with("name=\"" + escaped(name) + "\"", text.getBytes(UTF_8));
  }

  /** The same with a file. */
  public PartsForm withFile(String name, String fileName, byte[] content) {
    return with("name=\"" + escaped(name) + "\"; filename=\"" + escaped(fileName) + "\"", content);
  }

  private PartsForm with(String disposition, byte[] content) {
    String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition;
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    more.writeBytes(parts);
    more.writeBytes((head + "\r\n\r\n").getBytes(UTF_8));
    more.writeBytes(content);
    more.writeBytes("\r\n".getBytes(UTF_8));
    return new PartsForm(boundary, more.toByteArray());
  }

  /** What stands in quotes in a part's head, so that it cannot end there. */
  static String escaped(String text) {
    return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return parts.length == 0;
  }

  @Override
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public long length() {
    return (long) parts.length + end().length;
  }

  private byte[] end() {
    return ("--" + boundary + "--\r\n").getBytes(UTF_8);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(parts);
    out.write(end());
  }
}
