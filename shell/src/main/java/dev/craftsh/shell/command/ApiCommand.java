package dev.craftsh.shell.command;

import dev.craftsh.client.model.RawResponse;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A raw request with the session's credentials. */
final class ApiCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("api")
          .summary("Send a raw request with this login and show the answer")
          .argument("method", Slot.HTTP_METHOD)
          .argument("path", Slot.API_PATH)
          .option("data", 'd', "JSON", Slot.TEXT_OR_FILE, "the body; @FILE reads it from a file")
          .option("input", ' ', "FILE", Slot.FILE, "the body, from a file")
          .options("field", 'f', "KEY=TEXT", Slot.FREE, "a text of the body, or of a GET's query")
          .options("typed-field", 'F', "KEY=VALUE", Slot.FIELD, "the same for JSON or @FILE")
          .options("header", 'H', "NAME: VALUE", Slot.HEADER, "one more header")
          .option("jq", ' ', "PATH", Slot.FREE, "only this part of the answer: .a.b[0], .list[].c")
          .flag("paginate", "also the pages that follow, as one array")
          .option("most-pages", ' ', "N", Slot.FREE, "no more pages than that; default: 100")
          .switchFlag("include", 'i', "the status and the headers first")
          .example("api GET /v1/tokens/whoami")
          .example("api GET /v1/tokens/whoami --jq .account.email")
          .needs(Need.STORE)
          .inBackground()
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  /** As with other tools, a path alone is read. */
  @Override
  public List<String> translated(Session session, List<String> words) {
    int first = firstArgument(words);
    if (first >= words.size() || !words.get(first).startsWith("/")) {
      return List.of();
    }
    var line = new ArrayList<String>();
    line.add("api");
    line.addAll(words.subList(0, first));
    line.add("GET");
    line.addAll(words.subList(first, words.size()));
    return line;
  }

  /** Where the flags and their values end that stand before anything else. */
  private static int firstArgument(List<String> words) {
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      var name = words.get(at).replaceFirst("^--?", "");
      boolean valueBehind = !name.contains("=") && takesValue(name);
      at += valueBehind ? 2 : 1;
    }
    return at;
  }

  private static boolean takesValue(String name) {
    return SPEC.flag(name).map(Flag::takesValue).orElse(false);
  }

  @Override
  public Result run(Invocation call) {
    var method = call.one("method").toUpperCase(Locale.ROOT);
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (!reads && call.session().settings().readOnly()) {
      throw ShellException.readOnly("api " + method, call.session().howToWrite());
    }
    var request = new ApiRequest(call, method).read();
    if (call.has("paginate")) {
      return Result.text(ApiPages.all(call, request));
    }
    return Result.text(shown(call, call.store().request(request)));
  }

  private static Object shown(Invocation call, RawResponse answer) {
    var text = answer.text();
    var path = call.optional("jq");
    boolean json = !text.isEmpty() && (text.charAt(0) == '{' || text.charAt(0) == '[');
    if (path.isPresent()) {
      return JsonPath.text(answer.json(), path.get());
    }
    return call.has("include") ? head(answer) + text : json ? answer.json() : text;
  }

  private static String head(RawResponse answer) {
    var names = new ArrayList<>(answer.headers().keySet());
    names.sort(null);
    var head = new StringBuilder().append(answer.status()).append('\n');
    for (var name : names) {
      head.append(name).append(": ").append(answer.headers().get(name)).append('\n');
    }
    return head.append('\n').toString();
  }
}
