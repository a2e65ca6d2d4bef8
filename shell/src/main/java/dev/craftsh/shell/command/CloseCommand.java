package dev.craftsh.shell.command;

import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.result.ReleaseChangeView;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;

/** Empties channels; who follows one then gets the next more stable one. */
final class CloseCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("close")
          .summary("Close channels, so that their users follow the next more stable one")
          .argument("name", Slot.PACKAGE)
          .repeated("channel", Slot.OPEN_CHANNEL)
          .options(HeldRevisions.FLAG, ' ', "REVISION", Slot.REVISION, HeldRevisions.WORDS)
          .example("close hello edge")
          .example("close hello edge beta")
          .mutates()
          .gives(new ReleaseChangeView())
          .needs(Need.LOGIN)
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var name = call.one("name");
    var channels = call.each("channel", Channel::parse);
    var expected = HeldRevisions.of(call, name);
    var watch = ChangeWatch.before(call.store(), name);
    expected.require(watch, channels);
    var texts = new ArrayList<String>();
    for (var channel : channels) {
      texts.add(channel.toString());
    }
    call.store().close(name, texts.toArray(new String[0]));
    return Result.rows(new ReleaseChangeView(), watch.after(channels));
  }
}
