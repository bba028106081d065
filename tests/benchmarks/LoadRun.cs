using System.Diagnostics;
using System.Net.Http.Json;

namespace KnowledgeBase.Benchmarks;

/// <summary>A bounded load on a running server: each query once, a fixed number in flight; stops by itself.</summary>
internal static class LoadRun
{
    public const int Seed = 20261121;

    public static int Run(Uri address, IReadOnlyList<string> sources)
    {
        if (!address.IsLoopback)
        {
            Console.Error.WriteLine("Only a server on this machine's loopback address is a target.");
            return 64;
        }

        var mix = new QueryMix(sources, Seed);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        var warm = mix.Queries(1000);
        var queries = mix.Queries(2000);
        var passages = mix.Passages(200);
        Measure("warm-up", warm, 20, Get);
        for (var run = 1; run <= 3; run++)
        {
            Measure($"mix, 20 in flight, run {run}", queries, 20, Get);
            Measure($"mix, 1 in flight, run {run}", queries, 1, Get);
            Measure($"passages of 500, 2 in flight, run {run}", passages, 2, Post);
        }

        return 0;

        Task<HttpResponseMessage> Get(string query) => client.GetAsync(new Uri(AddressOf(query), UriKind.Relative));

        Task<HttpResponseMessage> Post(string query) => client.PostAsJsonAsync(new Uri("/api/v1/search", UriKind.Relative), new { q = query });
    }

    /// <summary>Path and query of a search.</summary>
    public static string AddressOf(string query) => $"/api/v1/search?q={Uri.EscapeDataString(query)}";

    private static void Measure(string label, List<string> queries, int inFlight, Func<string, Task<HttpResponseMessage>> send)
    {
        var times = new double[queries.Count];
        var (next, failed) = (-1, 0);
        long bytes = 0;
        var started = Stopwatch.GetTimestamp();
        Task.WaitAll([.. Enumerable.Range(0, inFlight).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < queries.Count;)
            {
                var begin = Stopwatch.GetTimestamp();
                using var response = await send(queries[i]).ConfigureAwait(false);
                var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
                times[i] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
                Interlocked.Add(ref bytes, body.Length);
                if (!response.IsSuccessStatusCode) Interlocked.Increment(ref failed);
            }
        }))]);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Array.Sort(times);
        Console.WriteLine($"{label}: p50 {times[times.Length / 2]:f1} ms, p95 {times[times.Length * 95 / 100]:f1} ms, p99 {times[times.Length * 99 / 100]:f1} ms, max {times[^1]:f1} ms, {queries.Count / seconds:f0}/s, {bytes / queries.Count} bytes each, {failed} failed");
    }
}
