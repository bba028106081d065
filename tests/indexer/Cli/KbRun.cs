using System.Globalization;
using KnowledgeBase.Indexer.Cli;

namespace KnowledgeBase.Indexer.Tests.Cli;

/// <summary>One run of <c>kb</c> inside the test: what it printed where, and its exit code.</summary>
internal sealed record KbRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs a command as with redirected output: no colours, no drawing.</summary>
    public static KbRun Of(params string[] args) => Of(CancellationToken.None, args);

    /// <summary>Runs a command that can be cancelled.</summary>
    public static KbRun Of(CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        var code = KbCommand.Run(args, new Terminal(output, errors, colour: false, animated: false), cancellation);
        return new KbRun(code, output.ToString(), errors.ToString());
    }
}
