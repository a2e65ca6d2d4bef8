package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.result.ReleaseChangeView;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Session;
import java.util.ArrayList;
import java.util.List;

/** Releases what one channel gives to a more stable one. */
final class PromoteCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("promote")
          .summary("Release to one channel what another gives, with its resources")
          .argument("name", Slot.PACKAGE)
          .option("from", ' ', "CHANNEL", Slot.OPEN_CHANNEL, "take what this channel gives")
          .option("to", ' ', "CHANNEL", Slot.MORE_STABLE_CHANNEL, "and release it to this one")
          .flag(Promotion.ALL_RISKS, "--from and --to are tracks: each risk to the same one")
          .options("arch", ' ', "A,B", Slot.ARCHITECTURE, "only for these architectures")
          .options("base", ' ', "A,B", Slot.BASE, "only for these bases, as in 24.04")
          .flag("yes", "do not ask")
          .example("promote hello --from edge --to candidate --yes")
          .example("promote hello --from edge --to beta --arch amd64 --yes")
          .example("promote hello --from latest --to 1.0 --all-risks --yes")
          .mutates()
          .needs(Need.LOGIN)
          .gives(new ReleaseChangeView())
          .mayEnd(ExitStatus.PARTLY_DONE, ExitStatus.CHANGED_MEANWHILE)
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  /** The stores' tools say {@code --from-channel}, and charmcraft {@code --name}. */
  @Override
  public List<String> translated(Session session, List<String> words) {
    var line = new ArrayList<String>(List.of("promote"));
    boolean changed = false;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (word.equals("--name") && i + 1 < words.size()) {
        line.add(1, words.get(++i));
        changed = true;
      } else if (word.startsWith("--from-channel") || word.startsWith("--to-channel")) {
        line.add(word.replaceFirst("-channel", ""));
        changed = true;
      } else {
        line.add(word);
      }
    }
    return changed ? line : List.of();
  }

  @Override
  public Result run(Invocation call) {
    return new Promotion(call).carryOut();
  }
}
