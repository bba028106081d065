using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>
/// Suggestions while a query is being typed: in characters, in pinyin, in first letters, or mixed. Only the last word is completed; what stands before it is kept.
/// Safe for concurrent use.
/// </summary>
public sealed class QueryCompleter
{
    /// <summary>Longer texts are not completed.</summary>
    public const int LongestText = 100;

    /// <summary>A longer last word is no beginning of anything that is known.</summary>
    private const int LongestTyped = 40;

    /// <summary>One letter, or one digit, could be anything.</summary>
    private const int LeastLetters = 2;

    /// <summary>A typed number says something from here on.</summary>
    private const int LeastOfNumber = 4;

    private readonly LegalDictionaries _dictionaries;
    private readonly CharacterTable _characters;
    private readonly CompletionIndex _index;

    internal QueryCompleter(ISearchable engine, LegalDictionaries dictionaries, StatuteService statutes, LawKnowledge law, CharacterTable characters)
    {
        (_dictionaries, _characters) = (dictionaries, characters);
        var segmenter = new Segmenter(dictionaries.Words);
        _index = new CompletionIndex(new CompletionSources(engine, dictionaries, statutes, law, characters).Collect(), item => StartsOf(item, segmenter), characters);
    }

    /// <summary>Ways to go on, the best first; empty where none is known or too little is typed.</summary>
    /// <param name="text">All that has been typed.</param>
    /// <param name="limit">At most so many.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is less than 1.</exception>
    public IReadOnlyList<Completion> Of(string text, int limit = 8)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        if (text.Length is 0 or > LongestText || char.IsWhiteSpace(text[^1])) return [];
        var start = text.Length;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        var found = Complete(text, start, limit);
        // Chinese is typed without blanks: where nothing begins with all of it, something may begin with its last words.
        foreach (var word in found.Count > 0 ? [] : WordStarts(text, start))
        {
            found = Complete(text, word, limit);
            if (found.Count > 0) break;
        }

        return found;
    }

    private IReadOnlyList<Completion> Complete(string text, int start, int limit)
    {
        var typed = Folded(text.AsSpan(start));
        if (typed.Length is 0 or > LongestTyped || IsTooLittle(typed)) return [];
        var ranking = new CompletionRanking(limit, start == 0);
        var match = new TypedMatch(_characters);
        _index.Find(typed, (item, from) =>
        {
            var (end, begun) = match.Of(typed, item, from);
            if (end >= 0 && (item.Kind != CompletionKind.EntryNumber || typed.Length >= LeastOfNumber)) ranking.Add(item, from, end, begun);
        });
        var before = text[..start];
        return [.. ranking.Best().Where(best => best.Item.Text != text[start..]).Take(limit).Select(best => new Completion(
            before + best.Item.Text, best.Item.Kind, best.Item.Detail, best.Item.Count,
            [new TextSpan(start + best.Item.PlaceOf(best.Start), start + best.Item.PlaceOf(best.End - 1) + 1)]))];
    }

    private string Folded(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        var length = 0;
        foreach (var character in text)
            if (char.IsLetterOrDigit(character)) folded[length++] = _dictionaries.Folding.Fold(character);
        return new string(folded, 0, length);
    }

    private static bool IsTooLittle(string typed) => typed.Length < LeastLetters && char.IsAsciiLetterOrDigit(typed[0]);

    /// <summary>Where the words of the last stretch begin, but for the first.</summary>
    private List<int> WordStarts(string text, int start)
    {
        var folded = new char[text.Length - start];
        _dictionaries.Folding.Fold(text.AsSpan(start), folded);
        var lengths = new Segmenter(_dictionaries.Words).Cut(folded);
        var starts = new List<int>();
        // Letters are one word, the pinyin that is being typed.
        for (var at = lengths[0]; at < folded.Length; at += lengths[at])
            if (!char.IsAsciiLetter(folded[at]) || !char.IsAsciiLetter(folded[at - 1])) starts.Add(start + at);
        return starts;
    }

    private static List<int> StartsOf(CompletionItem item, Segmenter segmenter)
    {
        if (item.Kind is CompletionKind.Word or CompletionKind.EntryNumber) return item.Key.Length == 0 ? [] : [0];
        var lengths = segmenter.Cut(item.Key);
        var starts = new List<int>();
        for (var at = 0; at < Math.Min(item.Key.Length, byte.MaxValue); at += lengths[at]) starts.Add(at);
        return starts;
    }
}
