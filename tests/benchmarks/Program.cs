using BenchmarkDotNet.Running;

namespace KnowledgeBase.Benchmarks;

/// <summary>Measures; asserts nothing. <c>load</c>, <c>corpus</c> and <c>suggest</c> are runs of their own, everything else is BenchmarkDotNet's.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["load", var address, .. var sources] when sources.Length > 0:
                return LoadRun.Run(new Uri(address), sources);
            case ["queries", .. var sources] when sources.Length > 0:
                foreach (var query in new QueryMix(sources, LoadRun.Seed).Queries(2000)) Console.WriteLine(LoadRun.AddressOf(query));
                return 0;
            case ["corpus", "analyze", var corpus]:
                return CorpusRun.Analyze(corpus);
            case ["corpus", "index", var corpus, var folder, var threads]:
                return CorpusRun.Index(corpus, folder, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture));
            case ["corpus", "search", var folder, var queries]:
                return CorpusRun.Search(folder, queries);
            case ["corpus", "nrt", var folder, var corpus]:
                return CorpusRun.NearRealTime(folder, corpus);
            case ["suggest", var folder, var queries]:
                return SuggestRun.Run(folder, queries);
            case ["load" or "queries" or "corpus" or "suggest", ..]:
                Console.Error.WriteLine("""
                    load ADDRESS SOURCE…                        2,000 queries made of the sources against a running server
                    queries SOURCE…                             the addresses of 2,000 queries, for another load client
                    corpus analyze CORPUS.jsonl                 analysis, MB of UTF-8 a second
                    corpus index CORPUS.jsonl FOLDER THREADS    documents a second
                    corpus search FOLDER QUERIES.txt            latency by kind of query ("kind TAB text" a line)
                    corpus nrt FOLDER CORPUS.jsonl              added until found
                    suggest INDEX QUERIES.txt                   suggestions and corrections by keystroke and query, one query a line
                    """);
                return 64;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                return 0;
        }
    }
}
