using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Knowledge.Suggesting;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Looks for a better way to write what was searched for.</summary>
internal static class Correction
{
    /// <summary>A name in pinyin; the longest cause has about 60 letters.</summary>
    private const int MostLetters = 100;

    /// <summary>The text as it was probably meant, also where it is pinyin and nothing was found; null where nothing is wrong with it, or where it is no plain words: operators, numbers and titles are taken as they are.</summary>
    public static Suggestion? Of(ReadableIndex index, KnowledgeAnswer answer) =>
        answer.Total == 0 && answer.Understood.Text.Trim() is { Length: > 1 and <= MostLetters } typed && typed.All(c => char.IsAsciiLetter(c) || c == ' ')
            ? index.Completions.Of(typed, 1) is [var completion] ? new Suggestion(completion.Text, [new SpellingChange(typed, completion.Text, 0)]) : null
            : OfWords(index, answer.Understood);

    private static Suggestion? OfWords(ReadableIndex index, UnderstoodQuery understood) =>
        understood.Kind is InputKind.Words or InputKind.Question or InputKind.CaseName && understood.Parts.All(part => part.Kind is QueryPartKind.Word or QueryPartKind.Reference)
            ? index.Spelling.Of(understood.Text)
            : null;
}
