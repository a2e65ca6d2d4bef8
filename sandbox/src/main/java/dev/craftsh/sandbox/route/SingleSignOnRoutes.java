package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import dev.craftsh.sandbox.service.SingleSignOn;
import java.io.IOException;
import java.util.List;

/** SSO: e-mail, password and one-time password for a discharge. */
final class SingleSignOnRoutes {
  private final SingleSignOn service;

  SingleSignOnRoutes(SingleSignOn service, Router router) {
    this.service = service;
    router.add("POST", "/api/v2/tokens/discharge", this::discharge);
    router.add("POST", "/api/v2/tokens/refresh", this::refresh);
  }

  @FromDocs("contract/store-api.md §1")
  private Answer discharge(Ask ask) throws IOException {
    Json body = ask.json();
    String discharge =
        service.discharge(
            required(body, "email"),
            required(body, "password"),
            body.textOrNull("otp"),
            required(body, "caveat_id"));
    return Answer.text(200, "discharge_macaroon", discharge);
  }

  @FromDocs("contract/store-api.md §1")
  private Answer refresh(Ask ask) throws IOException {
    String old = required(ask.json(), "discharge_macaroon");
    return Answer.text(200, "discharge_macaroon", service.refresh(old));
  }

  private static String required(Json body, String field) {
    if (!body.has(field)) {
      throw new Refusal(Reason.INVALID_DATA, "Invalid request data")
          .with(field, List.of("Field required"));
    }
    return body.text(field);
  }
}
