using System.Globalization;
using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>Random documents over a small vocabulary: most short, some empty, a few of thousands of words.</summary>
internal sealed class RandomDocuments(SeededRandom random)
{
    /// <summary>
    /// Units above the surrogates sort before supplementary characters by code point, but behind them in UTF-16: ids, words and
    /// values of both kinds show which order is kept. Words with a + are analysed whole and by their parts.
    /// </summary>
    private static readonly string[] Vocabulary =
        [.. Enumerable.Range(0, 40).Select(i => i switch { 3 => "w0+w1", 7 => "𠮷野", 8 => "！", 9 => "𠮷", 12 => "w2+w0+𠮷", 30 => "é", _ => "w" + i.ToString(CultureInfo.InvariantCulture) })];

    private static readonly string[] Kinds = ["answer", "case", "statute", "𠮷", "！"];
    private static readonly string[] Tags = ["p", "q", "r", "民事", "刑事", "𠮷", "！", "2024-01", "2024-02"];
    private readonly ZipfWords _words = new(Vocabulary);

    public string Word() => _words.Next(random);

    public string Kind() => random.Of(Kinds);

    public string Tag() => random.Of(Tags);

    public string Id(int known)
    {
        var number = random.Next(known);
        var prefix = (number % 10) switch { 0 => "𠮷", 1 => "！", _ => "d" };
        return prefix + number.ToString(CultureInfo.InvariantCulture);
    }

    public long Number() => random.Next(12) switch { 0 => long.MinValue + 1, 1 => long.MaxValue, var n => n - 5 };

    public IndexDocument Document(string id) => TestDocument.Of(
        id,
        random.Chance(95) ? _words.Text(random, Length()) : null,
        random.Chance(80) ? _words.Text(random, random.Next(8)) : null,
        random.Chance(85) ? Kind() : null,
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => Tag())],
        random.Chance(75) ? Number() : null,
        random.Chance(50) ? random.Next(3) : null,
        [.. Enumerable.Range(0, random.Next(5)).Select(_ => (byte)random.Next(256))]);

    private int Length() => random.Next(400) switch
    {
        0 => 1000 + random.Next(3000),
        < 20 => 0,
        _ => 1 + random.Next(random.Chance(50) ? 8 : 60),
    };
}
