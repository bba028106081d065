using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search.Matching;

namespace KnowledgeBase.Indexer.Search;

/// <summary>
/// The project's own engine: an index in one folder of this machine. One process writes; others may open the same folder
/// for reading and see it as of its last commit when they opened it.
/// </summary>
public sealed class EmbeddedEngine : ISearchEngine
{
    private readonly IndexWriter? _writer;
    private readonly IndexSnapshot? _readOnly;
    private readonly Analyzer _analyzer;
    private readonly int _threads;
    private readonly Lock _applying = new();

    private EmbeddedEngine(IndexWriter? writer, IndexSnapshot? readOnly, Analyzer analyzer, long committed, int threads)
    {
        (_writer, _readOnly, _analyzer, _threads) = (writer, readOnly, analyzer, threads);
        _committed = committed;
    }

    private readonly long _committed;
    private bool _released;

    /// <summary>Opens an index for reading and writing, creating it where the folder has none.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="schema">Its fields.</param>
    /// <param name="analyzer">Its analysis.</param>
    /// <param name="threads">Threads for indexing; 0 for one a core.</param>
    /// <exception cref="IOException">Another writer has it, or it is damaged; the message says which.</exception>
    /// <exception cref="IndexMismatchException">It was built with other fields or another analysis.</exception>
    /// <exception cref="IndexFormatException">Another version of the program wrote it.</exception>
    public static EmbeddedEngine Open(string folder, IndexSchema schema, Analyzer analyzer, int threads = 0) =>
        new(new IndexWriter(folder, schema, analyzer), null, analyzer, 0, threads > 0 ? threads : Environment.ProcessorCount);

    /// <summary>Opens an existing index for reading.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder holds no index.</exception>
    /// <exception cref="IOException">As for <see cref="Open"/>.</exception>
    public static EmbeddedEngine OpenForReading(string folder, IndexSchema schema, Analyzer analyzer)
    {
        var (snapshot, committed) = IndexOpening.ForReading(folder, schema, analyzer);
        return new EmbeddedEngine(null, snapshot, analyzer, committed, 1);
    }

    /// <inheritdoc/>
    public long CommittedChange => _writer?.CommittedChange ?? _committed;

    /// <inheritdoc/>
    public long DocumentCount => With(snapshot => snapshot.Documents);

    /// <inheritdoc/>
    /// <remarks>
    /// Changes become visible together, except that a second change of the same id within one call first publishes those
    /// before it. A document that breaks a rule (<see cref="ArgumentException"/>) ends the call; what was published stays.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The index is open for reading only.</exception>
    public void Apply(IEnumerable<IndexChange> changes)
    {
        var writer = Writer();
        lock (_applying)
        {
            using var applying = writer.Applying();
            var batch = new ChangeBatch(writer, _analyzer, _threads);
            try
            {
                foreach (var change in changes)
                {
                    if (batch.Holds(change.Id))
                    {
                        batch.Finish();
                        batch.Dispose();
                        batch = new ChangeBatch(writer, _analyzer, _threads);
                    }

                    if (change.Document is { } document) batch.Put(document);
                    else batch.Delete(change.Id);
                }

                batch.Finish();
            }
            finally
            {
                batch.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Commit(long changeNumber) => Writer().Commit(changeNumber);

    /// <summary>Merges everything, as far as it fits, into one segment, which searches fastest; waits until it is done. Does not commit.</summary>
    public void MergeAll(CancellationToken cancellation = default) => Writer().MergeAll(cancellation);

    /// <inheritdoc/>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default) =>
        With(snapshot => new Searcher(snapshot, request).Run(cancellation));

    /// <inheritdoc/>
    public long Count(Query query, CancellationToken cancellation = default) =>
        Search(new SearchRequest { Query = query, Limit = 0 }, cancellation).Total;

    /// <inheritdoc/>
    public IReadOnlyList<long> DocumentFrequencies(string field, IReadOnlyList<string> terms) => With<IReadOnlyList<long>>(snapshot =>
    {
        var (number, statistics) = (snapshot.Fields.OfTerms(field), new TermStatistics(snapshot));
        return [.. terms.Select(term => statistics.Of(number, term).LiveDocuments)];
    });

    /// <inheritdoc/>
    public IndexDocument? Find(string id) =>
        With(snapshot => snapshot.Find(id) is var (segment, document) ? segment.Segment.Read(document) : null);

    /// <inheritdoc/>
    public IReadOnlyList<TermCount> TermsOf(string field, int least = 1, Query? among = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(least);
        return With(snapshot => TermList.Of(snapshot, snapshot.Fields.OfTerms(field), least, among));
    }

    /// <inheritdoc/>
    public Explanation? Explain(Query query, string id) => With(snapshot =>
    {
        if (snapshot.Find(id) is not var (segment, document)) return null;
        var number = snapshot.Segments.TakeWhile(s => s != segment).Count();
        return new Explainer(snapshot, number, document).Explain(query);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
        if (_readOnly is not null && !Interlocked.Exchange(ref _released, true)) _readOnly.Release();
    }

    private IndexWriter Writer() => _writer ?? throw new InvalidOperationException("The index is open for reading only.");

    private T With<T>(Func<IndexSnapshot, T> use)
    {
        var snapshot = _readOnly;
        if (snapshot is null) snapshot = Writer().Hold();
        else ObjectDisposedException.ThrowIf(Volatile.Read(ref _released) || !snapshot.TryHold(), this);
        try
        {
            return use(snapshot);
        }
        finally
        {
            snapshot.Release();
        }
    }
}
