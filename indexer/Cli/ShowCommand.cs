using System.CommandLine;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb show INDEX ID</c></summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var index = CommandSymbols.Index();
        var id = CommandSymbols.Id();
        var json = new Option<bool>("--json") { Description = "以一行 JSON 输出，可再用于 kb build。Print one line of JSON that kb build can read again." };
        var command = new Command("show", "显示一个条目的全文。Show one entry in full.") { index, id, json };
        command.SetAction(parsed => OpenedIndex.Use(terminal, parsed.GetRequiredValue(index), opened =>
        {
            if (opened.Search.Find(parsed.GetRequiredValue(id)) is not { } entry)
                return OpenedIndex.NoSuchEntry(terminal, parsed.GetRequiredValue(id));
            if (parsed.GetValue(json)) terminal.Out.WriteLine(EntryJson.Write(entry));
            else EntryPrinter.Print(terminal.Screen, entry);
            return ExitCode.Done;
        }));
        return command;
    }
}
