namespace KnowledgeBase.Api.Commands;

/// <summary>What one run of a command works with.</summary>
/// <param name="Services">The services of the server, none of them started.</param>
/// <param name="Arguments">What stands behind the command's name, without settings (--Name=value).</param>
/// <param name="Out">For results and progress.</param>
/// <param name="Error">For problems.</param>
/// <param name="Cancellation">The operator has pressed Ctrl+C.</param>
internal sealed record CommandRun(IServiceProvider Services, IReadOnlyList<string> Arguments, TextWriter Out, TextWriter Error, CancellationToken Cancellation);
