package dev.craftsh.client.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;

/**
 * Reads strict JSON and counts its values: a few bytes of text can be one, which takes a hundred in
 * memory. Depth is bounded by Gson itself.
 */
final class BoundedReader extends JsonReader {
  /** More than the longest honest answer has, of a package with all its revisions. */
  static final int MOST_VALUES = 3_000_000;

  private int values;

  BoundedReader(String text) {
    super(new StringReader(text));
    setStrictness(Strictness.STRICT);
  }

  private void count() throws IOException {
    if (++values > MOST_VALUES) {
      throw new MalformedJsonException("more than " + MOST_VALUES + " values");
    }
  }

  boolean isOverfull() {
    return values > MOST_VALUES;
  }

  @Override
  public void beginArray() throws IOException {
    count();
    super.beginArray();
  }

  @Override
  public void beginObject() throws IOException {
    count();
    super.beginObject();
  }

  @Override
  public String nextString() throws IOException {
    count();
    return super.nextString();
  }

  @Override
  public boolean nextBoolean() throws IOException {
    count();
    return super.nextBoolean();
  }

  @Override
  public void nextNull() throws IOException {
    count();
    super.nextNull();
  }
}
