using System.CommandLine;
using System.CommandLine.Parsing;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>What is wrong with a command line. The parser's own messages are English: the Chinese is put before them.</summary>
internal static class UsageError
{
    /// <summary>The errors in one line; null where there are none.</summary>
    public static string? Find(ParseResult parsed)
    {
        if (parsed.Action is { ClearsParseErrors: true }) return null;
        string[] found = [.. Missing(parsed), .. Unknown(parsed), .. parsed.Errors.Select(error => error.Message)];
        return found.Length == 0 ? null : "命令行有误。" + string.Join(' ', found.Distinct());
    }

    /// <summary>The command as it is called.</summary>
    public static string CommandName(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "kb" : $"kb {parsed.CommandResult.Command.Name}";

    private static IEnumerable<string> Missing(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.Errors.Count > 0 && parsed.UnmatchedTokens.Count == 0) yield return "缺少命令。";
        foreach (var argument in command.Arguments)
            if ((parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues)
                yield return $"缺少 {argument.Name}。";
        foreach (var option in command.Options)
        {
            var given = parsed.GetResult(option) is { Implicit: false } result ? result : null;
            if (option.Required && given is null) yield return $"缺少 {option.Name}。";
            if (given is not null && given.Tokens.Count < option.Arity.MinimumNumberOfValues) yield return $"{option.Name} 后缺少值。";
        }
    }

    /// <summary>Words that no part of the command takes. An option misspelt would else pass for a word to search for.</summary>
    private static IEnumerable<string> Unknown(ParseResult parsed) =>
        parsed.UnmatchedTokens
            .Concat(parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
                .Where(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-')
                .Select(token => token.Value))
            .Distinct()
            .Select(word => word[0] == '-' ? $"不认识选项“{word}”；若是检索词，请在前面加 --。" : $"不认识“{word}”。");
}
