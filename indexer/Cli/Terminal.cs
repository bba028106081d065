using System.Text;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Where a command writes: results to standard output, progress and errors to standard error.</summary>
internal sealed class Terminal
{
    // Lines for files and pipes are not wrapped.
    private const int NoWrapping = 1_000_000;

    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="colour">Whether results are coloured and wrapped to the window.</param>
    /// <param name="animated">Whether progress may be drawn over.</param>
    public Terminal(TextWriter output, TextWriter error, bool colour, bool animated)
    {
        (Out, Error, Animated) = (output, error, animated);
        Screen = Console(output, colour);
        ProgressScreen = Console(error, animated);
    }

    /// <summary>Standard output, for text that is meant for programs.</summary>
    public TextWriter Out { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Standard output, for tables and coloured text.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Standard error, for progress.</summary>
    public IAnsiConsole ProgressScreen { get; }

    /// <summary>Whether progress may be drawn over; else it is told in plain lines.</summary>
    public bool Animated { get; }

    /// <summary>The terminal of this process. No colours where output goes to a file or pipe, or where NO_COLOR is set.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        System.Console.OutputEncoding = utf8;
        var able = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(
            System.Console.Out,
            System.Console.Error,
            able && !System.Console.IsOutputRedirected,
            able && !System.Console.IsErrorRedirected);
    }

    /// <summary>Says what went wrong and what to do about it.</summary>
    /// <returns>The exit code given, to be returned by the command.</returns>
    public int Fail(int exitCode, string message, string remedy)
    {
        Error.WriteLine($"错误：{Printable(message)}");
        Error.WriteLine($"处理：{Printable(remedy)}");
        return exitCode;
    }

    /// <summary>The text without control characters, which a source could use to write over what the terminal shows.</summary>
    public static string Printable(string text) =>
        text.Any(IsUnsafe) ? string.Create(text.Length, text, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = IsUnsafe(from[i]) ? ' ' : from[i];
        }) : text;

    // Bidirectional overrides are format characters, not controls, and can reorder a line just as well.
    private static bool IsUnsafe(char c) => (char.IsControl(c) && c != '\n') || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static IAnsiConsole Console(TextWriter writer, bool capable)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = capable ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = capable ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = capable ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!capable) console.Profile.Width = NoWrapping;
        return console;
    }
}
