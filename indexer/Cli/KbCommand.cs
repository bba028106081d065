using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>The command line <c>kb</c>.</summary>
internal static class KbCommand
{
    private static int Main(string[] args)
    {
        using var cancellation = new CancellationTokenSource();

        void Stop(PosixSignalContext signal)
        {
            // The first signal lets the command end in order; a second one ends the process at once.
            signal.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return Run(args, Terminal.OfProcess(), cancellation.Token);
    }

    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellation)
    {
        var root = Create(terminal, cancellation);
        // A word that starts with @ is a word, not a file of arguments.
        var parsed = root.Parse(args.Count == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (UsageError.Find(parsed) is { } wrong)
            return terminal.Fail(ExitCode.Usage, wrong, $"用 {UsageError.CommandName(parsed)} --help 查看用法。");

        try
        {
            var code = parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
            return args.Count == 0 ? ExitCode.Usage : code;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Error.WriteLine("已中断。");
            return ExitCode.Cancelled;
        }
        catch (Exception error) when (ExpectedFailure.Of(error) is { } failure)
        {
            return terminal.Fail(failure.ExitCode, failure.Message, failure.Remedy);
        }
    }

    private static RootCommand Create(Terminal terminal, CancellationToken cancellation)
    {
        var root = new RootCommand("法律知识库：建立索引、检索、说明和评测。Legal knowledge base: builds, searches, explains and measures an index.")
        {
            BuildCommand.Create(terminal, cancellation),
            SearchCommand.Create(terminal, cancellation),
            ShowCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            InspectCommand.Create(terminal),
            EvaluateCommand.Create(terminal, cancellation),
            CatalogueCommand.Create(terminal, cancellation),
            CorrespondCommand.Create(terminal, cancellation),
            CheckCommand.Create(terminal, cancellation),
            MaskCommand.Create(terminal),
            PendingCommand.Create(terminal),
            CiteCommand.Create(terminal, cancellation),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = "显示用法。Show help.";
                help.Action = new HelpWithExitCodes((SynchronousCommandLineAction)help.Action!);
            }
            else if (option is VersionOption version)
            {
                version.Description = "显示版本。Show the version.";
            }
        }

        return root;
    }

    private sealed class HelpWithExitCodes(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("退出码 Exit codes:");
            foreach (var (number, meaning) in ExitCode.All) output.WriteLine($"  {number,3}  {meaning}");
            return code;
        }
    }
}
