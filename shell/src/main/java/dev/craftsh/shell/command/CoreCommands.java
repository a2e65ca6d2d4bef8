package dev.craftsh.shell.command;

import java.util.List;

/** The commands of the shell, in the order in which help lists them. */
public final class CoreCommands {

  private CoreCommands() {}

  public static CommandRegistry registry() {
    return new CommandRegistry(
        List.of(
            new LoginCommand(),
            new LogoutCommand(),
            new WhoamiCommand(),
            new ProfileCommand(),
            new NamesCommand(),
            new RegisterCommand(),
            new UnregisterCommand(),
            new InfoCommand(),
            new UploadCommand(),
            new UploadResourceCommand(),
            new RevisionsCommand(),
            new ResourcesCommand(),
            new ResourceRevisionsCommand(),
            new SetResourceArchitecturesCommand(),
            new StatusCommand(),
            new ReleaseCommand(),
            new CloseCommand(),
            new TracksCommand(),
            new CreateTrackCommand(),
            new SetDefaultTrackCommand(),
            new HistoryCommand(),
            new MetricsCommand(),
            new ApiCommand(),
            new RunCommand(),
            new CheckCommand(),
            new SandboxCommand(),
            new HelpCommand(),
            new ExitCommand()));
  }
}
