using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Search;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb explain INDEX ID WORDS…</c></summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var index = CommandSymbols.Index();
        var id = CommandSymbols.Id();
        var words = CommandSymbols.Words(ArgumentArity.OneOrMore);
        var json = CommandSymbols.Json();
        var command = new Command("explain", "逐步说明一个条目对检索词的得分。Explain step by step why an entry has its score.") { index, id, words, json };
        command.SetAction(parsed => OpenedIndex.Use(
            terminal,
            parsed.GetRequiredValue(index),
            opened => Run(terminal, opened.Search, parsed.GetRequiredValue(id), string.Join(' ', parsed.GetRequiredValue(words)), parsed.GetValue(json))));
        return command;
    }

    private static int Run(Terminal terminal, SearchService search, string id, string text, bool json)
    {
        if (text.Length > KnowledgeQuery.MaxTextLength) return SearchCommand.TooLong(terminal);
        if (search.Explain(new KnowledgeQuery { Text = text }, id) is not { } explanation || search.Find(id) is not { } entry)
            return OpenedIndex.NoSuchEntry(terminal, id);
        if (json)
        {
            terminal.Out.WriteLine(JsonOutput.Of(new { id, query = text, explanation }));
            return ExitCode.Done;
        }

        var tree = new Tree(StyledText.Of($"{entry.Title}  {Value(explanation)}", new Style(decoration: Decoration.Bold)));
        Add(tree, explanation);
        terminal.Screen.Write(tree);
        if (!explanation.Matches) terminal.Screen.Line("该条目不符合检索条件，不会出现在结果中。");
        return ExitCode.Done;
    }

    private static void Add(IHasTreeNodes parent, Explanation explanation)
    {
        var style = explanation.Matches ? Style.Plain : new Style(Color.Grey);
        var node = parent.AddNode(StyledText.Of($"{Value(explanation)}  {explanation.Text}", style));
        foreach (var part in explanation.Parts) Add(node, part);
    }

    private static string Value(Explanation explanation) =>
        explanation.Matches ? explanation.Value.ToString("0.#####", CultureInfo.InvariantCulture) : "不匹配";
}
