package dev.craftsh.client.endpoint;

import dev.craftsh.client.macaroon.Caveat;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A third-party caveat that is still to be discharged.
 *
 * @param location the service that can
 * @param caveat the caveat
 * @param payload what its macaroon's envelope holds for that service
 */
record OpenCaveat(String location, Caveat caveat, Optional<byte[]> payload) {
  /** The service's address, which others are relative to. */
  URI service() {
    if (location.equals("local")) {
      throw CandidRefusal.invalid("a caveat can only be discharged with a key of the client");
    }
    return CandidRefusal.address(location.endsWith("/") ? location : location + "/");
  }

  /** The fields of a discharge request (contract/auth.md §5.1). */
  Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    Optional<String> text = caveat.idText();
    if (text.isPresent()) {
      form.put("id", text.get());
    } else {
      form.put("id64", Base64.getEncoder().encodeToString(caveat.id()));
    }
    payload.ifPresent(
        bytes ->
            form.put("caveat64", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    return form;
  }
}
