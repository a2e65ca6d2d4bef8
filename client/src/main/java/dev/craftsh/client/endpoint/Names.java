package dev.craftsh.client.endpoint;

import dev.craftsh.client.model.RegisterOptions;
import dev.craftsh.client.model.RegisteredName;
import java.util.List;

/** The names that the user owns. */
public interface Names {
  /** Lists them, with those of others that the user collaborates on if asked for. */
  List<RegisteredName> list(boolean includeCollaborations);

  /** What the store knows about one. */
  RegisteredName metadata(String name);

  /** Registers one and gives the package's id. */
  String register(String name, RegisterOptions options);

  /** Gives one back and gives the id that the package had. */
  String unregister(String name);
}
