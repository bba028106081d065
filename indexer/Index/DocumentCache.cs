namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// Documents of a segment that were read lately: searches show the same cases and answers again and again, and unpacking a long one
/// costs as much as finding it. Two generations, each of half the budget: when the younger is full, the older is dropped. Safe for any number of threads.
/// </summary>
/// <param name="budget">UTF-16 units of text that both generations together may hold.</param>
internal sealed class DocumentCache(long budget)
{
    private readonly Lock _turning = new();
    private volatile Generation _young = new(), _old = new();

    /// <summary>The document with a number, if it was read lately.</summary>
    public IndexDocument? Find(int number)
    {
        if (_young.Documents.TryGetValue(number, out var document)) return document;
        if (!_old.Documents.TryGetValue(number, out document)) return null;
        Add(number, document);
        return document;
    }

    /// <summary>Keeps a document that was just read.</summary>
    public void Add(int number, IndexDocument document)
    {
        var generation = _young;
        if (!generation.Documents.TryAdd(number, document) || Interlocked.Add(ref generation.Size, SizeOf(document)) <= budget / 2) return;
        lock (_turning)
        {
            // Another thread may have turned already.
            if (_young != generation) return;
            _old = generation;
            _young = new Generation();
        }
    }

    /// <summary>Text in UTF-16 units; the rest of a document is about what a short one has.</summary>
    private static long SizeOf(IndexDocument document)
    {
        const int Rest = 500;
        long size = Rest + document.Payload.Length / 2;
        foreach (var text in document.Texts) size += text.Text.Length;
        return size;
    }

    private sealed class Generation
    {
        public long Size;

        public System.Collections.Concurrent.ConcurrentDictionary<int, IndexDocument> Documents { get; } = new();
    }
}
