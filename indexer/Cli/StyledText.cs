using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Text on the screen; the one way by which text from sources gets there.</summary>
internal static class StyledText
{
    /// <summary>The text without control characters, in a style.</summary>
    public static Spectre.Console.Text Of(string text, Style? style = null) => new(Terminal.Printable(text), style);

    /// <summary>Writes a text without ending the line.</summary>
    public static void Word(this IAnsiConsole screen, string text, Style? style = null) => screen.Write(Of(text, style));

    /// <summary>Writes a line.</summary>
    public static void Line(this IAnsiConsole screen, string text = "", Style? style = null)
    {
        if (text.Length > 0) screen.Write(Of(text, style));
        screen.WriteLine();
    }
}
