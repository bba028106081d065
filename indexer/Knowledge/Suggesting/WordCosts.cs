using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>How surprising the words of a text are, as logarithms: by how many entries hold them, or by how common they are in Chinese at large. For one query and one thread.</summary>
internal sealed class WordCosts(ISearchable engine, LegalDictionaries dictionaries, KnownWords known)
{
    /// <summary>What is in no entry and no dictionary.</summary>
    private const double Unknown = 12;

    /// <summary>The hundred or so commonest characters.</summary>
    private const double Free = 6.3;

    private readonly Segmenter _segmenter = new(dictionaries.Words);
    private readonly Dictionary<string, double> _costs = new(StringComparer.Ordinal);
    private readonly double _entries = Math.Max(1, engine.DocumentCount);

    /// <summary>Offsets at which the words of a run begin, and its end.</summary>
    public int[] Cut(ReadOnlySpan<char> run)
    {
        var starts = new List<int>(run.Length + 1);
        var lengths = _segmenter.Cut(run);
        for (var at = 0; at < run.Length; at += lengths[at]) starts.Add(at);
        starts.Add(run.Length);
        return [.. starts];
    }

    /// <summary>What a run of characters costs, cut into words.</summary>
    public double OfRun(ReadOnlySpan<char> run)
    {
        if (run.IsEmpty) return 0;
        var cost = 0.0;
        var cut = Cut(run);
        for (var i = 1; i < cut.Length; i++) cost += Of(run[cut[i - 1]..cut[i]]);
        return cost;
    }

    /// <summary>What one word costs.</summary>
    public double Of(ReadOnlySpan<char> word)
    {
        var costs = _costs.GetAlternateLookup<ReadOnlySpan<char>>();
        if (costs.TryGetValue(word, out var cost)) return cost;
        var number = known.Find(word);
        // Single characters stand in most entries, as leftovers of names and numbers: only how common they are as words says something.
        cost = Math.Min(word.Length == 1 ? Unknown : OfCount(number >= 0 ? known.Counts[number] : Entries(word.ToString())), AtLarge(word));
        return costs[word] = cost;
    }

    /// <summary>What a word costs that so many entries hold.</summary>
    public double OfCount(int entries) => Math.Min(Unknown, -Math.Log((entries + 0.5) / (_entries + 1)));

    /// <summary>Whether a character is a word of its own that stands beside any other (在, 被, 一, 大).</summary>
    public bool IsFree(char character) => AtLarge([character]) < Free;

    private int Entries(string word) => (int)engine.Count(BooleanQuery.Any([.. EntryFields.Schema.TextFields.Select(field => new TermQuery(field, word))]));

    private double AtLarge(ReadOnlySpan<char> word)
    {
        var words = dictionaries.Words;
        var node = words.First(word[0]);
        for (var i = 1; i < word.Length && node != 0; i++) node = words.Next(node, word[i]);
        return node == 0 || words.LogProbability(node) == 0 ? Unknown : Math.Min(Unknown, -words.LogProbability(node));
    }
}
