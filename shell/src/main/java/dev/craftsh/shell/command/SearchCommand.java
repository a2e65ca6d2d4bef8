package dev.craftsh.shell.command;

import dev.craftsh.client.model.FindQuery;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.PublicPackageView;
import dev.craftsh.shell.result.Result;

/** Looks for packages that everybody can see. */
final class SearchCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("search")
          .alias("find")
          .summary("Look for packages that everybody can see; needs no login")
          .any("word", Slot.FREE)
          .option("category", ' ', "NAME", Slot.CATEGORY, "only in this category")
          .option("publisher", ' ', "NAME", Slot.FREE, "only by this publisher")
          .example("search hello")
          .example("search hello --columns name,summary")
          .gives(new PublicPackageView())
          .needs(Need.STORE)
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var words = String.join(" ", call.all("word"));
    var category = call.optional("category");
    var publisher = call.optional("publisher");
    if (words.isEmpty() && category.isEmpty() && publisher.isEmpty()) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS,
          "Cannot run search",
          "it does not say what to look for",
          "usage: " + SPEC.usage());
    }
    var query = FindQuery.of(words);
    if (category.isPresent()) {
      query = query.and("category", category.get());
    }
    if (publisher.isPresent()) {
      query = query.and("publisher", publisher.get());
    }
    var found = call.store().publicStore().find(query);
    if (found.isEmpty() && category.isPresent()) {
      requireCategory(call, category.get());
    }
    return Result.rows(new PublicPackageView(), found);
  }

  /** Stores find nothing in a category that does not exist, as in one that is empty. */
  private static void requireCategory(Invocation call, String wanted) {
    var known = call.store().publicStore().categories();
    if (!known.contains(wanted)) {
      throw ShellException.failed(
          ErrorCodes.VALUE,
          "Cannot look into the category \"" + wanted + "\"",
          "this store has none of that name",
          Nearest.to(wanted, known)
              .map(word -> "did you mean " + word + "?")
              .orElse(
                  known.isEmpty()
                      ? "leave --category out"
                      : "it has: " + String.join(", ", known)));
    }
  }
}
