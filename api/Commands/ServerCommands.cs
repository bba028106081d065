using KnowledgeBase.Api.Persistence;

namespace KnowledgeBase.Api.Commands;

/// <summary>The commands of the server's executable. A new one is added here and nowhere else.</summary>
internal static class ServerCommands
{
    /// <summary>Each command, in the order in which the help shows them.</summary>
    public static IReadOnlyList<ServerCommand> All { get; } =
    [
        ImportCommand.Command, RebuildIndexCommand.Command, BackupCommand.Command, RestoreCommand.Command, VerifyCommand.Command, CreateAdminCommand.Command, ImportPeopleCommand.Command,
    ];

    /// <summary>Whether the arguments name a command, known or not: settings begin with a dash.</summary>
    public static bool IsCommand(string[] args) => args.Length > 0 && !args[0].StartsWith('-');

    /// <summary>The settings among the arguments. The paths of a command look like settings to the reader of settings: on Windows these begin with a slash.</summary>
    public static string[] SettingsOf(string[] args) => IsCommand(args) ? [.. args.Where(IsSetting)] : args;

    private static bool IsSetting(string argument) => argument.StartsWith("--", StringComparison.Ordinal);

    /// <summary>Brings the store up to date and runs the command that the arguments name.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(IServiceProvider services, string[] args)
    {
        if (All.FirstOrDefault(command => command.Name == args[0]) is not { } found)
        {
            await Console.Error.WriteLineAsync($"没有名为 {args[0]} 的命令。可用的命令：");
            foreach (var command in All) await Console.Error.WriteLineAsync($"  {command.Name} {command.Usage}  {command.Summary}");
            return CommandExit.Usage;
        }

        using var stopping = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            // Once more ends the process at once.
            pressed.Cancel = !stopping.IsCancellationRequested;
            stopping.Cancel();
        };
        try
        {
            await services.GetRequiredService<SchemaMigrator>().Migrate(stopping.Token);
            return await found.Run(new CommandRun(services, [.. args.Skip(1).Where(argument => !IsSetting(argument))], Console.Out, Console.Error, stopping.Token));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("已中断。");
            return CommandExit.Failed;
        }
    }
}
