namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>SplitMix64: the same numbers for the same seed on every machine and every version of the runtime.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 to <paramref name="limit"/> − 1.</summary>
    public int Next(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)limit);
    }

    public bool Chance(int percent) => Next(100) < percent;

    public T Of<T>(IReadOnlyList<T> values) => values[Next(values.Count)];
}

/// <summary>Draws words so that word i is 1/(i + 1) times as frequent as word 0, as words of a language are.</summary>
internal sealed class ZipfWords
{
    private readonly IReadOnlyList<string> _words;
    private readonly int[] _upTo;

    public ZipfWords(IReadOnlyList<string> words)
    {
        _words = words;
        _upTo = new int[words.Count];
        for (var i = 0; i < words.Count; i++) _upTo[i] = (i == 0 ? 0 : _upTo[i - 1]) + 1_000_000 / (i + 1);
    }

    public string Next(SeededRandom random)
    {
        var place = Array.BinarySearch(_upTo, random.Next(_upTo[^1]) + 1);
        return _words[place < 0 ? ~place : place];
    }

    public string Text(SeededRandom random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Next(random)));
}
