using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Options whose value is a number in a range.</summary>
internal static class NumberOption
{
    /// <summary>An option without a default: null where it is not given.</summary>
    public static Option<T?> Create<T>(string name, string description, T least, T most)
        where T : struct, INumber<T> => new(name)
        {
            HelpName = "数",
            Description = description,
            CustomParser = result =>
            {
                var word = result.Tokens.Single().Value;
                if (T.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
                    return value;
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} 应为 {least} 至 {most} 的整数，不能是“{word}”。"));
                return null;
            },
        };
}
