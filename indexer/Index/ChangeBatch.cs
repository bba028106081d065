using System.Collections.Concurrent;
using KnowledgeBase.Indexer.Analysis;

namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// Turns documents into segments, on all cores once there are enough of them, and publishes them in one step. Either all
/// of a batch becomes visible or nothing. Ids within a batch are distinct.
/// </summary>
internal sealed class ChangeBatch(IndexWriter writer, Analyzer analyzer, int threads) : IDisposable
{
    private const int ParallelFrom = 64;
    private const int TokensASegment = 6_000_000;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<IndexDocument> _first = [];
    private readonly BlockingCollection<IndexDocument> _queue = new(1024);
    private readonly ConcurrentBag<string> _segments = [];
    private readonly List<Task> _workers = [];
    private readonly CancellationTokenSource _failed = new();

    /// <summary>Whether the batch holds a change of this id already.</summary>
    public bool Holds(string id) => _ids.Contains(id);

    /// <summary>Adds or replaces.</summary>
    public void Put(IndexDocument document)
    {
        DocumentRules.Demand(document, writer.Fields);
        _ids.Add(document.Id);
        if (_workers.Count == 0 && _first.Count < ParallelFrom)
        {
            _first.Add(document);
            return;
        }

        if (_workers.Count == 0) StartWorkers();
        try
        {
            _queue.Add(document, _failed.Token);
        }
        catch (OperationCanceledException)
        {
            EndWorkers(); // Throws what the worker failed of.
        }
    }

    /// <summary>Deletes.</summary>
    public void Delete(string id) => _ids.Add(id);

    /// <summary>Publishes the batch.</summary>
    public void Finish()
    {
        if (_workers.Count == 0) Build(_first);
        EndWorkers();
        writer.Publish(_ids, [.. _segments.Order(StringComparer.Ordinal)]);
    }

    public void Dispose()
    {
        // After a failure halfway: let the workers end. Their files have no owner and go with the next commit.
        if (!_queue.IsAddingCompleted) _queue.CompleteAdding();
        Task.WhenAll(_workers).ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        _failed.Dispose();
        _queue.Dispose();
    }

    /// <summary>Lets the workers finish what is queued; throws what one failed of, as it threw it.</summary>
    private void EndWorkers()
    {
        _queue.CompleteAdding();
        Task.WhenAll(_workers).GetAwaiter().GetResult();
    }

    private void StartWorkers()
    {
        for (var i = 0; i < threads; i++) _workers.Add(Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        foreach (var document in _first) _queue.Add(document);
        _first.Clear();
    }

    private void Work()
    {
        try
        {
            Build(_queue.GetConsumingEnumerable());
        }
        catch
        {
            _failed.Cancel();
            throw;
        }
    }

    private void Build(IEnumerable<IndexDocument> documents)
    {
        SegmentBuilder? builder = null;
        try
        {
            foreach (var document in documents)
            {
                builder ??= new SegmentBuilder(writer.Fields, analyzer, writer.NewSegmentPath());
                builder.Add(document);
                if (builder.Tokens >= TokensASegment) Write(ref builder);
            }

            Write(ref builder);
        }
        finally
        {
            builder?.Dispose();
        }
    }

    private void Write(ref SegmentBuilder? builder)
    {
        if (builder is null) return;
        builder.Write();
        _segments.Add(builder.Name);
        builder.Dispose();
        builder = null;
    }
}
