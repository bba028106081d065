using KnowledgeBase.Indexer.Knowledge.Querying;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>One part of the search as it was understood, which can be taken out.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Style">How it looks: word, reference, phrase, excluded, alternatives, field, filter.</param>
/// <param name="Title">What it does, in a few words; null where the text says it.</param>
/// <param name="Without">The search without it; null where nothing would remain or the text is too long to be edited by parts.</param>
internal sealed record Chip(string Text, string Style, string? Title, SearchInput? Without)
{
    /// <summary>Other words that are looked for as well; empty for most.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>The search with the word alone, or, where it is alone, with the other words again; null where there are none.</summary>
    public SearchInput? Switched { get; init; }

    /// <summary>What a part of a query does.</summary>
    public static string TitleOf(QueryPartKind kind) => kind switch
    {
        QueryPartKind.Word => "词",
        QueryPartKind.Reference => "编号或法条",
        QueryPartKind.Phrase => "短语：须连在一起",
        QueryPartKind.Excluded => "排除：不得含有",
        QueryPartKind.Alternatives => "任选其一",
        QueryPartKind.Field => "按案件信息筛选",
    };
}
