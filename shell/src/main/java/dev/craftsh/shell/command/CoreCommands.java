package dev.craftsh.shell.command;

import java.util.List;

/** The commands of the shell, in the order in which help lists them. */
public final class CoreCommands {

  private CoreCommands() {}

  public static CommandRegistry registry() {
    return new CommandRegistry(
        List.of(
            new LoginCommand(),
            new ExportLoginCommand(),
            new LogoutCommand(),
            new WhoamiCommand(),
            new ProfileCommand(),
            new ConfigCommand(),
            new NamesCommand(),
            new RegisterCommand(),
            new UnregisterCommand(),
            new InfoCommand(),
            new SearchCommand(),
            new UploadCommand(),
            new UploadResourceCommand(),
            new UploadMetadataCommand(),
            new RevisionsCommand(),
            new ResourcesCommand(),
            new ResourceRevisionsCommand(),
            new SetResourceArchitecturesCommand(),
            new StatusCommand(),
            new AgesCommand(),
            new ReleaseCommand(),
            new PromoteCommand(),
            new ProgressCommand(),
            new CloseCommand(),
            new EnsureCommand(),
            new TracksCommand(),
            new CreateTrackCommand(),
            new SetDefaultTrackCommand(),
            new HistoryCommand(),
            new JournalCommand(),
            new MetricsCommand(),
            new ApiCommand(),
            new EachCommand(),
            new WatchCommand(),
            new RunCommand(),
            new CheckCommand(),
            new SandboxCommand(),
            OfficialTool.snapcraft(),
            OfficialTool.charmcraft(),
            new SnippetsCommand(),
            new VarsCommand(),
            new MethodsCommand(),
            new TypesCommand(),
            new ImportsCommand(),
            new EditCommand(),
            new DropCommand(),
            new RerunCommand(),
            new SaveCommand(),
            new OpenCommand(),
            new ResetCommand(),
            new ReloadCommand(),
            new EnvCommand(),
            new SetCommand(),
            new CompletionCommand(),
            new ItCommand(),
            new JobsCommand(),
            new FgCommand(),
            new CancelCommand(),
            new HelpCommand(),
            new TourCommand(),
            new ExitCommand()));
  }
}
