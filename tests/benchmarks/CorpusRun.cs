using System.Diagnostics;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Benchmarks;

/// <summary>
/// The engine on a corpus of JSON lines (id, title, body, cause, court, year), as another engine would be run on it: for
/// comparisons on the same machine in the same run.
/// </summary>
internal static class CorpusRun
{
    private static readonly IndexSchema Schema = new(["title", "body"], ["cause", "court"], ["year"]);

    public static int Analyze(string corpus)
    {
        var texts = File.ReadLines(corpus).Take(8000).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("body").GetString()!).ToList();
        var bytes = texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t));
        var analyzer = Load(Compile(Directory.CreateTempSubdirectory("kb-words-").FullName));
        for (var pass = 1; pass <= 4; pass++)
        {
            var tokens = new TokenBuffer();
            long count = 0;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            foreach (var text in texts)
            {
                tokens.Clear();
                analyzer.Analyze(text, tokens);
                count += tokens.Count;
            }

            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Console.WriteLine($"ANALYZE pass {pass} threads=1 MB/s={bytes / 1e6 / seconds:f2} tokens/s={count / seconds:f0} tokens={count} docs={texts.Count} allocated={(GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024} KB");
        }

        return 0;
    }

    public static int Index(string corpus, string folder, int threads)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var analyzer = Load(Compile(folder));
        var started = Stopwatch.GetTimestamp();
        using var engine = EmbeddedEngine.Open(folder, Schema, analyzer, threads);
        engine.Apply(File.ReadLines(corpus).Select(l => IndexChange.Put(Document(l))));
        engine.Commit(1);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var merged = Stopwatch.GetTimestamp();
        engine.MergeAll();
        engine.Commit(2);
        var size = new DirectoryInfo(folder).EnumerateFiles().Sum(f => f.Length);
        Console.WriteLine($"INDEX threads={threads} docs={engine.DocumentCount} commit={seconds:f1}s docs/s={engine.DocumentCount / seconds:f0} merge={Stopwatch.GetElapsedTime(merged).TotalSeconds:f1}s size={size / 1e6:f1}MB peak={Process.GetCurrentProcess().PeakWorkingSet64 >> 20}MB");
        return 0;
    }

    public static int Search(string folder, string file)
    {
        var analyzer = Load(folder);
        using var engine = EmbeddedEngine.OpenForReading(folder, Schema, analyzer);
        var queries = File.ReadLines(file).Select(l => l.Split('\t', 2)).Select(p => (Kind: p[0], Query: Build(analyzer, p[0], p[1]))).ToList();
        foreach (var countAll in new[] { false, true })
        {
            for (var warm = 0; warm < 2; warm++)
                foreach (var (_, query) in queries) Run(engine, query, countAll);
            var times = queries.Select(q => q.Kind).Distinct().Order(StringComparer.Ordinal).ToDictionary(k => k, _ => new List<double>());
            var started = Stopwatch.GetTimestamp();
            for (var pass = 0; pass < 3; pass++)
            {
                foreach (var (kind, query) in queries)
                {
                    var begin = Stopwatch.GetTimestamp();
                    Run(engine, query, countAll);
                    times[kind].Add(Stopwatch.GetElapsedTime(begin).TotalMicroseconds);
                }
            }

            var all = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var mode = countAll ? "exact" : "default";
            foreach (var (kind, list) in times)
            {
                list.Sort();
                Console.WriteLine($"SEARCH {mode} {kind} threads=1 p50={list[list.Count / 2]:f0}us p95={list[list.Count * 95 / 100]:f0}us p99={list[list.Count * 99 / 100]:f0}us mean={list.Average():f0}us");
            }

            Console.WriteLine($"SEARCH {mode} ALL threads=1 QPS={queries.Count * 3 / all:f0}");
            started = Stopwatch.GetTimestamp();
            Parallel.For(0, queries.Count * 3, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => Run(engine, queries[i % queries.Count].Query, countAll));
            Console.WriteLine($"SEARCH {mode} ALL threads=2 QPS={queries.Count * 3 / Stopwatch.GetElapsedTime(started).TotalSeconds:f0}");
        }

        return 0;
    }

    public static int NearRealTime(string folder, string corpus)
    {
        var analyzer = Load(folder);
        using var engine = EmbeddedEngine.Open(folder, Schema, analyzer);
        var document = Document(File.ReadLines(corpus).First());
        var times = new List<double>();
        for (var i = 0; i < 200; i++)
        {
            var id = $"new{i}";
            var begin = Stopwatch.GetTimestamp();
            engine.Apply([IndexChange.Put(document with { Id = id })]);
            if (engine.Find(id) is null) throw new InvalidOperationException("Not found.");
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMicroseconds);
        }

        times.Sort();
        Console.WriteLine($"NRT add+find p50={times[100]:f0}us p95={times[190]:f0}us p99={times[198]:f0}us");
        engine.Apply(Enumerable.Range(0, 200).Select(i => IndexChange.Delete($"new{i}")));
        engine.Commit(3);
        return 0;
    }

    private static SearchResult Run(EmbeddedEngine engine, Query query, bool countAll) =>
        engine.Search(new SearchRequest { Query = query, Limit = 10, CountAll = countAll, IdsOnly = true });

    private static string Compile(string folder)
    {
        LegalDictionaries.Compile(LegalDictionaries.Source, Path.Combine(folder, "lexicon"));
        return folder;
    }

    private static LegalAnalyzer Load(string folder) => new(LegalDictionaries.Load(Path.Combine(folder, "lexicon")));

    private static IndexDocument Document(string line)
    {
        using var json = JsonDocument.Parse(line);
        string Text(string name) => json.RootElement.GetProperty(name).GetString()!;
        return new IndexDocument(Text("id"), [new("title", Text("title")), new("body", Text("body"))], [new("cause", Text("cause")), new("court", Text("court"))], [new("year", json.RootElement.GetProperty("year").GetInt64())], default);
    }

    /// <summary>The same shape of query as the rival's: all tokens of the text, in the body; a phrase by its words, whose parts follow from them.</summary>
    private static Query Build(LegalAnalyzer analyzer, string kind, string text)
    {
        if (kind == "phrase")
        {
            var words = new List<AnalyzedWord>();
            analyzer.WordsOf(text, words);
            return new PhraseQuery("body", [.. words.Select(w => new PhraseTerm(w.Term, w.Span.Start - words[0].Span.Start))]);
        }

        var tokens = new TokenBuffer();
        analyzer.Analyze(text, tokens);
        var terms = Enumerable.Range(0, tokens.Count).Select(i => tokens.Term(i).ToString()).Distinct();
        var clauses = terms.Select(t => (Query)new TermQuery("body", t)).ToList();
        return kind == "and" ? BooleanQuery.All(clauses) : BooleanQuery.Any(clauses);
    }
}
