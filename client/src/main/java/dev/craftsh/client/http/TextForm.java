package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A form with one file that is on no disk (contract/behaviour.md §6). Its text may hold a secret,
 * so it is not shown.
 */
public final class TextForm implements RequestBody {
  private final String fileName;
  private final PartsForm form;

  private TextForm(String fileName, PartsForm form) {
    this.fileName = fileName;
    this.form = form;
  }

  /** The form for a text. */
  public static TextForm of(String fileName, String text) {
    return new TextForm(
        fileName, PartsForm.empty().withFile("binary", fileName, text.getBytes(UTF_8)));
  }

  /** What it is called where it is uploaded. */
  String fileName() {
    return fileName;
  }

  @Override
  public String contentType() {
    return form.contentType();
  }

  @Override
  public long length() {
    return form.length();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    form.writeTo(out);
  }
}
