package dev.craftsh.shell.command;

import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.model.RegisterOptions;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import java.util.List;

/** Registers a package name. */
final class RegisterCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("register")
          .summary("Register a package name, if it is free")
          .argument("name", Slot.FREE)
          .flag("private", "hide it from everybody but collaborators")
          .option("type", ' ', "TYPE", Slot.PACKAGE_TYPE, "charm or bundle, on Charmhub")
          .option("store", ' ', "ID", Slot.FREE, "the brand store it belongs to, for a snap")
          .example("register my-new-charm")
          .example("register my-secret-charm --private")
          .mutates()
          .needs(Need.LOGIN)
          .gives(RegisterCommand::columns)
          .build();

  /** A name and the id that the store gave it. */
  record Registered(String name, String id) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var options = RegisterOptions.defaults();
    if (call.has("private")) {
      options = options.privately();
    }
    if (call.has("type")) {
      options = options.ofType(call.one("type"));
    }
    if (call.has("store")) {
      options = options.inStore(call.one("store"));
    }
    var name = call.one("name");
    var wanted = new WantedName(call, name);
    if (call.session().dryRun().isOn()) {
      // The store, which is not asked, would say so.
      wanted.requireFree();
    }
    var registered = new Registered(name, register(call, wanted, name, options));
    return Result.done("Registered " + name + ".", RegisterCommand::columns, registered);
  }

  private static String register(
      Invocation call, WantedName wanted, String name, RegisterOptions options) {
    try {
      return call.store().registerName(name, options);
    } catch (Conflict refused) {
      throw wanted.explained(refused);
    }
  }

  private static List<Column<Registered>> columns() {
    return List.of(
        Column.<Registered>of("name", Registered::name).saying("the name"),
        Column.<Registered>of("id", Registered::id).saying("the store's id of the package"));
  }
}
