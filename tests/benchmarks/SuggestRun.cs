using System.Diagnostics;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Benchmarks;

/// <summary>Suggestions and corrections over an index: what collecting costs, and how long each keystroke and each query takes.</summary>
internal static class SuggestRun
{
    public static int Run(string folder, string queryFile)
    {
        using var index = KnowledgeIndex.Open(folder);
        Collect("completions", () => index.Completions);
        Collect("corrections", () => index.Spelling);
        var queries = File.ReadLines(queryFile).Where(line => line.Length is > 0 and <= 100).Distinct().Take(2000).ToList();
        // As it is typed: each beginning of each query, once in characters and once in a made-up run of first letters.
        var beginnings = queries.SelectMany(query => Enumerable.Range(1, Math.Min(12, query.Length)).Select(length => query[..length])).Distinct().ToList();
        var letters = beginnings.Select(text => string.Concat(text.Select(character => (char)('a' + character % 26)))).Distinct().ToList();
        for (var run = 1; run <= 3; run++)
        {
            Measure($"completion of characters, run {run}", beginnings, text => index.Completions.Of(text).Count);
            Measure($"completion of letters, run {run}", letters, text => index.Completions.Of(text).Count);
            Measure($"correction, run {run}", queries, text => index.Spelling.Of(text) is null ? 0 : 1);
        }

        return 0;
    }

    private static void Collect(string what, Func<object> collect)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var collected = collect();
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        Console.WriteLine($"{what}: collected in {milliseconds:f0} ms, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0:f1} MB");
        GC.KeepAlive(collected);
    }

    private static void Measure(string label, List<string> texts, Func<string, int> ask)
    {
        var times = new double[texts.Count];
        var answers = 0;
        for (var i = 0; i < times.Length; i++)
        {
            var started = Stopwatch.GetTimestamp();
            answers += ask(texts[i]) > 0 ? 1 : 0;
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine($"{label}: {texts.Count} texts, {answers} answered, p50 {times[times.Length / 2]:f2} ms, p95 {times[times.Length * 95 / 100]:f2} ms, p99 {times[times.Length * 99 / 100]:f2} ms, max {times[^1]:f1} ms");
    }
}
