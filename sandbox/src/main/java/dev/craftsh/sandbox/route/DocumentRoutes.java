package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.DocumentKind;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import dev.craftsh.sandbox.service.SignedDocuments;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DASHBOARD: validation sets and confdb schemas, drafted, signed and published. */
final class DocumentRoutes {
  private static final String TYPE = "application/x.ubuntu.assertion";
  private static final int LARGEST = 2 << 20;
  private final SignedDocuments documents;
  private final Gate gate;

  DocumentRoutes(SignedDocuments documents, Gate gate, Router router) {
    this.documents = documents;
    this.gate = gate;
    for (DocumentKind kind : DocumentKind.values()) {
      String path = "/api/v2/" + kind.type() + "s";
      router.add("GET", path, ask -> list(ask, kind));
      router.add("GET", path + "/*", ask -> named(ask, kind));
      router.add("POST", path, ask -> publish(ask, kind));
      router.add("POST", path + "/build-assertion", ask -> build(ask, kind));
    }
  }

  @Assumed("contract/store-api.md §5.11; that package_access is enough is a guess")
  private Answer list(Ask ask, DocumentKind kind) {
    return Answer.ok(found(ask, kind, null));
  }

  @Assumed("contract/store-api.md §5.11; that an unknown name gives an empty list is a guess")
  private Answer named(Ask ask, DocumentKind kind) {
    return Answer.ok(found(ask, kind, ask.argument(0)));
  }

  private JsonObject found(Ask ask, DocumentKind kind, @Nullable String name) {
    Caller caller = gate.dashboard(ask);
    String sequence = ask.queryOr("sequence", "latest");
    if (!List.of("latest", "all").contains(sequence)) {
      throw new Refusal(Reason.INVALID, "sequence: must be latest or all.");
    }
    JsonArray all = new JsonArray();
    for (var one : documents.list(caller, kind, name, sequence.equals("all"))) {
      all.add(json(one));
    }
    return Write.under("assertions", all);
  }

  @Assumed("contract/store-api.md §5.11; how the store words what is missing is a guess")
  private Answer build(Ask ask, DocumentKind kind) throws IOException {
    Caller caller = gate.dashboard(ask);
    if (ask.json().raw() instanceof JsonObject editable) {
      return Answer.ok(documents.build(caller, kind, editable));
    }
    throw new Refusal(Reason.SCHEMA, "not of type 'object' at /");
  }

  @Assumed("contract/store-api.md §5.11; the refusal of an old revision is a guess")
  private Answer publish(Ask ask, DocumentKind kind) throws IOException {
    Caller caller = gate.dashboard(ask);
    String type = ask.header("Content-Type");
    if (type == null || !type.startsWith(TYPE)) {
      throw new Refusal(Reason.SCHEMA, "The Content-Type has to be " + TYPE + ".");
    }
    byte[] text = ask.body().readNBytes(LARGEST + 1);
    if (text.length > LARGEST) {
      throw new Refusal(Reason.TOO_LARGE, "The body is larger than " + LARGEST + " bytes.");
    }
    JsonArray all = new JsonArray();
    all.add(json(documents.publish(caller, kind, new String(text, UTF_8))));
    return Answer.ok(Write.under("assertions", all));
  }

  private static JsonObject json(SignedDocuments.Published one) {
    JsonObject json = Write.under("headers", one.headers());
    if (!one.body().isEmpty()) {
      json.addProperty("body", one.body());
    }
    return json;
  }
}
