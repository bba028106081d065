using System.Globalization;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Benchmarks;

/// <summary>
/// Distinct queries made of real entries, repeatable by seed: half of 1–3 words, a fifth a citation or number, a fifth of 4–8
/// words, a tenth questions of 30–60 characters; and passages of 500 characters apart.
/// </summary>
internal sealed class QueryMix
{
    private readonly Random _random;
    private readonly LegalAnalyzer _analyzer;
    private readonly List<KnowledgeEntry> _entries;

    public QueryMix(IEnumerable<string> sources, int seed)
    {
        _random = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("kb-words-").FullName;
        LegalDictionaries.Compile(LegalDictionaries.Source, folder);
        _analyzer = new LegalAnalyzer(LegalDictionaries.Load(folder));
        Directory.Delete(folder, recursive: true);
        _entries = [.. sources.SelectMany(s => ContentSource.Read(s)).Select(i => i.Entry).OfType<KnowledgeEntry>().Where(e => e.Sections.Sum(s => s.Text.Length) > 60)];
        if (_entries.Count < 100) throw new ArgumentException("The sources hold fewer than 100 entries to make queries of.", nameof(sources));
    }

    /// <summary>Queries in the mix, shuffled.</summary>
    public List<string> Queries(int count)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queries = new List<string>();
        Add(count / 2, () => Words(_random.Next(1, 4)));
        Add(count / 5, Reference);
        Add(count / 5, () => Words(_random.Next(4, 9)));
        Add(count - queries.Count, () => Stretch(_random.Next(30, 61)));
        _random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(queries));
        return queries;

        void Add(int number, Func<string> make)
        {
            for (var target = queries.Count + number; queries.Count < target;)
                if (make() is { Length: > 0 } query && seen.Add(query)) queries.Add(query);
        }
    }

    /// <summary>Stretches of 500 characters.</summary>
    public List<string> Passages(int count) => [.. Enumerable.Range(0, count).Select(_ => Stretch(500))];

    private KnowledgeEntry Entry() => _entries[_random.Next(_entries.Count)];

    private string Words(int count)
    {
        var entry = Entry();
        var words = new List<AnalyzedWord>();
        _analyzer.WordsOf(entry.Sections[_random.Next(entry.Sections.Count)].Text, words);
        var usable = words.Where(w => w.Term.Length >= 2 && w.Term[0] != LegalAnalyzer.ReferenceMark && !char.IsAsciiDigit(w.Term[0])).Select(w => w.Term).Distinct().ToArray();
        if (usable.Length < count) return "";
        _random.Shuffle(usable);
        return string.Join(' ', usable.Take(count));
    }

    private string Reference()
    {
        var entry = Entry();
        if (entry.Statute is { Article: > 0 } statute)
            return _random.Next(2) == 0 ? $"《{statute.Law}》{entry.Number}" : string.Create(CultureInfo.InvariantCulture, $"{statute.Law}{statute.Article}条");
        return entry.DocketNumbers.Count > 0 && _random.Next(2) == 0 ? entry.DocketNumbers[0] : entry.Number ?? "";
    }

    private string Stretch(int length)
    {
        while (true)
        {
            var text = Entry().Sections.MaxBy(s => s.Text.Length)!.Text;
            if (text.Length < length) continue;
            return text.Substring(_random.Next(text.Length - length + 1), length).Replace('\n', ' ');
        }
    }
}
