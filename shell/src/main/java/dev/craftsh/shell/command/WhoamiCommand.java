package dev.craftsh.shell.command;

import dev.craftsh.client.model.Whoami;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is logged in, with what permissions, and where the credentials came from. */
final class WhoamiCommand implements Command {
  private static final String SOON = "fail-if-expires-in";
  private static final CommandSpec SPEC =
      CommandSpec.named("whoami")
          .summary("Show who is logged in, what the login permits and where it came from")
          .option(SOON, ' ', "TIME", Slot.SPAN, "status 4 when the login ends sooner, as in 14d")
          .example("whoami")
          .example("whoami -o json")
          .gives(new IdentityView())
          .needs(Need.LOGIN)
          .inBackground()
          .build();

  /** An identity together with where it was found. */
  record Identity(Whoami whoami, String source, String profile) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var session = call.session();
    var whoami = call.store().whoami();
    var result =
        Result.one(
            new IdentityView(),
            new Identity(whoami, session.logins().source(), session.profile().name()));
    var limit = call.optional(SOON);
    if (limit.isPresent()) {
      requireLater(call, whoami.expires(), limit.get(), result);
    }
    return result;
  }

  /** A login of which the store does not say when it ends cannot be promised to last. */
  private static void requireLater(
      Invocation call, Optional<Instant> expires, String limit, Result found) {
    var clock = call.session().host().clock();
    var soon = clock.instant().plus(Expiry.read(limit, SOON, clock));
    if (expires.isEmpty() || expires.get().isBefore(soon)) {
      throw new Unsatisfied(
          found,
          ShellException.notAllowed(
              ErrorCodes.EXPIRES_SOON,
              "The login ends too soon",
              expires.isEmpty()
                  ? "the store does not say when it ends"
                  : "it ends at " + expires.get() + ", which is less than " + limit + " from now",
              "log in again: login --ttl 365d --export FILE"));
    }
  }

  private static final class IdentityView implements View<Identity> {

    @Override
    public List<Column<Identity>> columns() {
      return List.of(
          Column.<Identity>of("username", who -> who.whoami().account().username())
              .saying("who is logged in"),
          Column.<Identity>of("email", who -> who.whoami().account().email())
              .saying("the e-mail address"),
          Column.<Identity>of("display_name", who -> who.whoami().account().displayName())
              .saying("the name for people"),
          Column.<Identity>of("id", who -> who.whoami().account().id())
              .saying("the store's id of the account"),
          limited("permissions", Whoami::permissions, "what the login permits; none where all"),
          limited("packages", Whoami::packages, "which packages it is for; none where all"),
          limited("channels", Whoami::channels, "which channels it is for; none where all"),
          Column.<Identity>time("expires", who -> who.whoami().expires())
              .optional()
              .saying("when the login ends, where the store says")
              .shownAs(who -> shown(who.whoami().expires(), "not said by the store")),
          Column.<Identity>of("profile", Identity::profile).saying("at which store"),
          Column.<Identity>of("source", Identity::source).saying("where the login came from"));
    }

    private static Column<Identity> limited(
        String key,
        java.util.function.Function<Whoami, Optional<List<String>>> property,
        String words) {
      return Column.<Identity>of(key, who -> property.apply(who.whoami()))
          .holding(Column.Kind.LIST)
          .optional()
          .saying(words)
          .shownAs(who -> shown(property.apply(who.whoami()), "all"));
    }

    private static Object shown(Optional<?> value, String otherwise) {
      return value.isPresent() ? value.get() : otherwise;
    }
  }
}
