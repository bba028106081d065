using System.CommandLine;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Options whose value is a word for an enum value.</summary>
internal static class EnumWords
{
    /// <summary>An option that takes a word for each value of the enum, or its Chinese name where it has one.</summary>
    public static Option<T?> Option<T>(string name, string description, Func<T, string> word, Func<T, string>? chineseName = null)
        where T : struct, Enum
    {
        var choices = Enum.GetValues<T>();
        var listed = string.Join("、", choices.Select(value => chineseName is null ? word(value) : $"{word(value)}（{chineseName(value)}）"));
        var option = new Option<T?>(name)
        {
            Description = $"{description} 取值 values: {listed}",
            HelpName = "值",
            CustomParser = result =>
            {
                var given = result.Tokens.Single().Value;
                foreach (var value in choices)
                    if (given.Equals(word(value), StringComparison.OrdinalIgnoreCase) || given == chineseName?.Invoke(value))
                        return value;
                result.AddError($"{name} 不能是“{given}”。可选：{listed}。");
                return null;
            },
        };
        option.CompletionSources.Add([.. choices.Select(word)]);
        return option;
    }
}
