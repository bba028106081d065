namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// Merges small segments in the background, one merge at a time: whenever ten segments are of about the same size, or a
/// segment is more than half deleted. Sizes grow tenfold from one level to the next, so each document is rewritten few times.
/// </summary>
internal sealed class BackgroundMerges(IndexWriter writer) : IDisposable
{
    private const int SegmentsALevel = 10;
    private const int SmallestLevel = 1000;

    /// <summary>Bytes of the segments merged into one: places within a section are kept in 32 bits, so no section may pass 2 GiB.</summary>
    private const long LargestMerge = 1L << 30;

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Whether a merge is under way.</summary>
    public bool IsRunning => !_running.IsCompleted;

    /// <summary>Starts merging where there is something to merge. Returns at once.</summary>
    public void Consider()
    {
        lock (_gate)
        {
            if (IsRunning || _stop.IsCancellationRequested || Choose(writer.Segments).Count == 0) return;
            _running = Task.Run(MergeWhileUseful);
        }
    }

    /// <summary>The segments to merge next; none where all is well.</summary>
    internal static IReadOnlyList<LiveSegment> Choose(IReadOnlyList<LiveSegment> segments)
    {
        var hollow = segments.FirstOrDefault(s => s.Live.Deleted > s.Segment.Documents / 2);
        if (hollow is not null) return [hollow];
        return segments.GroupBy(s => Level(s.Documents)).Where(level => level.Count() >= SegmentsALevel)
            .OrderBy(level => level.Key).Select(Fitting).FirstOrDefault(level => level.Count > 1) ?? [];
    }

    /// <summary>As many segments, smallest first, as may become one.</summary>
    internal static IReadOnlyList<LiveSegment> Fitting(IEnumerable<LiveSegment> segments)
    {
        var bytes = 0L;
        return [.. segments.OrderBy(s => s.Segment.File.Length).TakeWhile(s => (bytes += s.Segment.File.Length) <= LargestMerge)];
    }

    public void Dispose()
    {
        _stop.Cancel();
        Task running;
        lock (_gate) running = _running;
        running.Wait();
        _stop.Dispose();
    }

    private static int Level(int documents) => (int)Math.Log10(Math.Max(documents, SmallestLevel));

    private void MergeWhileUseful()
    {
        try
        {
            while (Choose(writer.Segments) is { Count: > 0 } inputs) writer.Merge(inputs, _stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Closing: the inputs are still whole, and the half-written result is removed when the index is opened next.
        }
        catch (IOException)
        {
            // A full disk must not stop searching or writing; merging is tried again after the next change.
        }
    }
}
