namespace KnowledgeBase.Api.Commands;

/// <summary>A command of the server's executable, for the operator; without one, the executable serves.</summary>
/// <param name="Name">What it is called by.</param>
/// <param name="Usage">Its arguments as the help shows them; may be empty.</param>
/// <param name="Summary">What it does, in Chinese.</param>
/// <param name="Run">Runs it and gives the exit code.</param>
internal sealed record ServerCommand(string Name, string Usage, string Summary, Func<CommandRun, Task<int>> Run);
