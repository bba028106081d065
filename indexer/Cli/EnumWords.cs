using System.CommandLine;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Options whose value is a word for an enum value.</summary>
internal static class EnumWords
{
    /// <summary>An option that takes the camelCase words of the enum, or the names given for its values.</summary>
    public static Option<T?> Option<T>(string name, string description, Func<T, string>? chineseName = null)
        where T : struct, Enum
    {
        var choices = Enum.GetValues<T>();
        var listed = string.Join("、", choices.Select(value => chineseName is null ? JsonOutput.Word(value) : $"{JsonOutput.Word(value)}（{chineseName(value)}）"));
        var option = new Option<T?>(name)
        {
            Description = $"{description} 取值 values: {listed}",
            HelpName = "值",
            CustomParser = result =>
            {
                var word = result.Tokens.Single().Value;
                foreach (var value in choices)
                    if (word.Equals(JsonOutput.Word(value), StringComparison.OrdinalIgnoreCase) || word == chineseName?.Invoke(value))
                        return value;
                result.AddError($"{name} 不能是“{word}”。可选：{listed}。");
                return null;
            },
        };
        option.CompletionSources.Add([.. choices.Select(JsonOutput.Word)]);
        return option;
    }
}
