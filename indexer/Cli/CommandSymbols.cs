using System.CommandLine;
using System.Globalization;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommandSymbols
{
    /// <summary>The folder of the index.</summary>
    public static Argument<string> Index() => new("INDEX") { Description = "索引文件夹。Folder of the index." };

    /// <summary>Id of an entry.</summary>
    public static Argument<string> Id() => new("ID") { Description = "条目编号，如检索结果所示。Id of the entry, as a search shows it." };

    /// <summary>The words of a query.</summary>
    public static Argument<string[]> Words(ArgumentArity arity) => new("WORDS")
    {
        Arity = arity,
        Description = "检索词、问题、案情、法条或案号；以 - 开头的词前加 --。Words, a question, facts, a citation or a number; put -- before words that start with -.",
    };

    /// <summary>Machine-readable output.</summary>
    public static Option<bool> Json() => new("--json") { Description = "以 JSON 输出。Print JSON." };

    /// <summary>A day, written 2024-03-01.</summary>
    public static Option<DateOnly?> Day(string description) => new("--day")
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result =>
        {
            var word = result.Tokens.Single().Value;
            if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given)) return given;
            result.AddError($"--day 应写作 2024-03-01 的形式，不能是“{word}”。");
            return null;
        },
    };
}
