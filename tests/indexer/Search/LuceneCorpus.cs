using System.Globalization;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>
/// The documents and queries for which lucene/expected.tsv holds what Lucene 8.7 finds. They are drawn from a fixed seed:
/// a change here asks for a new table (see <see cref="LuceneComparisonTests"/>).
/// </summary>
internal static class LuceneCorpus
{
    private const int DocumentCount = 2_000;
    private const int WordCount = 501;

    private static readonly string[] Words =
        [.. Enumerable.Range(0, WordCount).Select(i => "w" + i.ToString(CultureInfo.InvariantCulture))];

    public static IReadOnlyList<(string Id, string Text)> Documents { get; } = DrawDocuments();

    public static IReadOnlyList<LuceneQuery> Queries { get; } = DrawQueries();

    public static void Write(string folder)
    {
        File.WriteAllLines(Path.Combine(folder, "corpus.tsv"), Documents.Select(d => $"{d.Id}\t{d.Text}"));
        File.WriteAllLines(Path.Combine(folder, "queries.tsv"), Queries.Select(q => q.Line));
    }

    public static IEnumerable<IndexChange> Changes() => Documents.Select(d => IndexChange.Put(TestDocument.Of(d.Id, d.Text)));

    private static List<(string Id, string Text)> DrawDocuments()
    {
        var random = new SeededRandom(20_870);
        var words = new ZipfWords(Words);
        return [.. Enumerable.Range(0, DocumentCount).Select(i =>
        {
            // Most are short, so that all of Lucene's exact lengths occur, and some reach 400.
            var longest = random.Next(4) == 0 ? 400 : 60;
            return ($"d{i.ToString("D4", CultureInfo.InvariantCulture)}", words.Text(random, 1 + random.Next(longest)));
        })];
    }

    private static List<LuceneQuery> DrawQueries()
    {
        var random = new SeededRandom(870);
        List<LuceneQuery> queries = [];
        for (var i = 0; i < 20; i++)
        {
            Add(0, Distinct(1));
            Add(0, Distinct(2 + random.Next(3)).Select(w => "+" + w));
            Add(0, Distinct(2 + random.Next(11)));
            Add(0, [i % 2 == 0 ? Phrase() : "+" + Phrase()]);
            Add(2 + random.Next(2), Distinct(4 + random.Next(6)));
            var mixed = Distinct(6).ToList();
            Add(i % 3, ["+" + mixed[0], mixed[1], mixed[2], i % 4 == 0 ? Phrase() : mixed[3], "-" + mixed[4], "-" + mixed[5]]);
        }

        return queries;

        void Add(int minimum, IEnumerable<string> clauses) =>
            queries.Add(new LuceneQuery($"q{queries.Count.ToString("D3", CultureInfo.InvariantCulture)}", minimum, [.. clauses]));

        // Every rank is as likely as any other: frequent words and rare ones meet in one query.
        IEnumerable<string> Distinct(int count) =>
            Enumerable.Range(0, 100).Select(_ => Words[random.Next(random.Next(2) == 0 ? 20 : WordCount)]).Distinct().Take(count).ToList();

        // Taken from a text, so that it occurs.
        string Phrase()
        {
            var text = Documents[random.Next(DocumentCount)].Text.Split(' ');
            var length = 2 + random.Next(2);
            return text.Length < length ? "w0.w0" : string.Join('.', text.Skip(random.Next(text.Length - length + 1)).Take(length));
        }
    }
}

/// <summary>A query in the notation that LuceneScores.java describes.</summary>
internal sealed record LuceneQuery(string Name, int Minimum, IReadOnlyList<string> Clauses)
{
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Name}\t{Minimum}\t{string.Join(' ', Clauses)}");

    public Query Query => new BooleanQuery(
        [.. Clauses.Where(c => c[0] == '+').Select(c => Leaf(c[1..]))],
        [.. Clauses.Where(c => c[0] is not ('+' or '-')).Select(Leaf)],
        [.. Clauses.Where(c => c[0] == '-').Select(c => Leaf(c[1..]))],
        [],
        Minimum);

    private static Query Leaf(string words) => words.Split('.') is { Length: > 1 } phrase
        ? new PhraseQuery("body", [.. phrase.Select((w, i) => new PhraseTerm(w, i))])
        : new TermQuery("body", words);
}
