package dev.craftsh.client.model;

import com.google.gson.JsonElement;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.json.JsonText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A store's answer as it came.
 *
 * @param status the HTTP status
 * @param headers the headers, with names in lower case
 * @param text the body
 */
public record RawResponse(int status, Map<String, String> headers, String text) {
  /** Copies the headers. */
  public RawResponse {
    headers = Map.copyOf(headers);
  }

  /** A header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * The body as JSON.
   *
   * @throws InvalidResponse when it is none
   */
  public JsonElement json() {
    return JsonText.parse(text)
        .orElseThrow(
            () ->
                new InvalidResponse(
                    Problem.of(
                        ErrorCode.INVALID_RESPONSE,
                        "Cannot read the answer as JSON",
                        text.isBlank() ? "it is empty" : "it is something else",
                        "look at its text")));
  }

  /** The status and the size; the text may hold secrets. */
  @Override
  public String toString() {
    return "RawResponse[" + status + ", " + text.length() + " characters]";
  }
}
