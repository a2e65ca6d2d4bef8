package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.Names;
import java.io.IOException;

/** GATEWAY: names registered, looked up and given back. */
final class NameRoutes {
  private final Names names;
  private final Address address;
  private final Gate gate;

  NameRoutes(Names names, Address address, Gate gate, Router router) {
    this.names = names;
    this.address = address;
    this.gate = gate;
    for (Namespace namespace : Namespace.values()) {
      String path = "/v1/" + namespace.text();
      router.add("GET", path, ask -> list(ask, namespace));
      router.add("POST", path, ask -> register(ask, namespace));
      router.add("DELETE", path + "/*", ask -> unregister(ask, namespace));
    }
  }

  @FromDocs("contract/store-api.md §4")
  private Answer list(Ask ask, Namespace namespace) {
    boolean withShared = "true".equals(ask.query("include-collaborations"));
    JsonArray results = new JsonArray();
    for (PackageInfo one : names.list(gate.gateway(ask), namespace, withShared)) {
      results.add(PackageJson.brief(one, address));
    }
    return Answer.ok(Write.under("results", results));
  }

  @Assumed("contract/store-api.md §4; which names are reserved is a guess")
  private Answer register(Ask ask, Namespace namespace) throws IOException {
    Json body = ask.json();
    String type = body.textOrNull("type");
    String id =
        names.register(
            gate.gateway(ask),
            namespace,
            body.text("name"),
            type == null ? namespace.text() : type,
            body.flag("private", false));
    return Answer.text(201, "id", id);
  }

  @Assumed("contract/store-api.md §4; that it takes account-register-package is a guess")
  private Answer unregister(Ask ask, Namespace namespace) {
    String id = names.unregister(gate.gateway(ask), namespace, ask.argument(0));
    return Answer.text(200, "package-id", id);
  }
}
