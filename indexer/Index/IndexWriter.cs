using System.Globalization;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// The one writer of an index: applies changes, commits, merges. Holds the folder's lock. Searches take
/// <see cref="Hold"/> and are never blocked by it.
/// </summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly IndexFolder _folder;
    private readonly FileStream _lock;
    private readonly FieldNumbers _fields;
    private readonly Analyzer _analyzer;
    private readonly Lock _gate = new();
    private readonly Lock _merging = new();
    private readonly HashSet<string> _unsynced = [];
    private readonly Dictionary<string, (Liveness Live, string File)> _savedDeletions = [];
    private readonly BackgroundMerges _merges;
    private IndexSnapshot _current;
    private long _nextSegment;
    private bool _closing, _closed;

    /// <summary>Opens or creates an index for writing; removes what an interrupted writer left behind.</summary>
    /// <exception cref="IndexLockedException">Another writer has it.</exception>
    /// <exception cref="CorruptIndexException">The index is damaged.</exception>
    /// <exception cref="IndexMismatchException">It was built with other fields or another analysis.</exception>
    public IndexWriter(string path, IndexSchema schema, Analyzer analyzer)
    {
        (_folder, _fields, _analyzer) = (new IndexFolder(path), new FieldNumbers(schema), analyzer);
        _lock = _folder.LockForWriting();
        try
        {
            var manifest = Manifest.Read(_folder);
            _current = IndexOpening.Open(_folder, manifest, _fields, analyzer);
            _nextSegment = manifest?.NextSegment ?? 0;
            CommittedChange = manifest?.CommittedChange ?? 0;
            foreach (var (segment, live) in _current.Segments.Zip(manifest?.Segments ?? []))
                if (live.Deletions is { } file) _savedDeletions[live.Name] = (segment.Live, file);
            RemoveStrays(manifest);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }

        _merges = new BackgroundMerges(this);
    }

    /// <summary>Number given with the last commit.</summary>
    public long CommittedChange { get; private set; }

    /// <summary>Fields of the index.</summary>
    public FieldNumbers Fields => _fields;

    /// <summary>The newest state; the caller releases it.</summary>
    /// <exception cref="ObjectDisposedException">The writer was closed.</exception>
    public IndexSnapshot Hold()
    {
        while (true)
        {
            var current = Volatile.Read(ref _current);
            if (current.TryHold()) return current;
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _closed), this);
        }
    }

    /// <summary>Path and name for a new segment.</summary>
    internal string NewSegmentPath() => _folder.PathOf(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _nextSegment):d6}.seg"));

    /// <summary>Replaces and deletes by id in one step; new documents come as finished segment files.</summary>
    internal void Publish(IReadOnlyCollection<string> replaced, IReadOnlyList<string> newSegments)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            var opened = new List<Segment>();
            try
            {
                opened.AddRange(newSegments.Select(name => new Segment(_folder.PathOf(name), _fields)));
                var segments = _current.Segments.Select(s => WithoutDocuments(s, replaced)).ToList();
                segments.AddRange(opened.Select(s => new LiveSegment(s, new Liveness(s.Documents, _fields.Count))));
                _unsynced.UnionWith(newSegments);
                Switch(segments);
            }
            finally
            {
                foreach (var segment in opened) segment.File.Release(); // The snapshot holds them now.
            }
        }

        _merges.Consider();
    }

    /// <summary>Makes the present state survive a crash.</summary>
    public void Commit(long changeNumber)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            foreach (var name in _unsynced) _folder.Sync(name);
            var segments = _current.Segments.Select(SaveDeletions).ToList();
            new Manifest
            {
                Format = Manifest.CurrentFormat,
                Analyzer = _analyzer.Fingerprint,
                Schema = _fields.Schema,
                CommittedChange = changeNumber,
                NextSegment = Interlocked.Read(ref _nextSegment),
                Segments = segments,
            }.Write(_folder);
            _unsynced.Clear();
            CommittedChange = changeNumber;
            RemoveStrays(Manifest.Read(_folder));
        }
    }

    /// <summary>Merges everything, as far as it fits, into one segment and waits for it.</summary>
    public void MergeAll(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _closed), this);
        using var merging = Applying();
        // Chosen only when no other merge is under way, which would take the chosen segments away.
        lock (_merging)
        {
            var inputs = BackgroundMerges.Fitting(Volatile.Read(ref _current).Segments);
            if (inputs.Count > 1 || inputs.Any(s => s.Live.Deleted > 0)) Merge(inputs, cancellation);
        }
    }

    /// <summary>The newest state's segments; for choosing what to merge.</summary>
    internal IReadOnlyList<LiveSegment> Segments => Volatile.Read(ref _current).Segments;

    /// <summary>Merges segments into one while changes go on; documents deleted meanwhile are deleted from the result.</summary>
    internal void Merge(IReadOnlyList<LiveSegment> inputs, CancellationToken cancellation)
    {
        lock (_merging)
        {
            var held = Hold();
            try
            {
                if (inputs.Any(i => !held.Segments.Any(s => s.Segment == i.Segment))) return; // Merged away, or deleted whole.
                var merger = new SegmentMerger([.. inputs.Select(i => (i.Segment, i.Live))], _fields, cancellation);
                var path = NewSegmentPath();
                merger.Write(path);
                lock (_gate) ReplaceMerged(inputs, merger, path);
            }
            finally
            {
                held.Release();
            }
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _closing, true)) return;
        _merges.Dispose();
        lock (_gate)
        {
            _closed = true;
            _current.Release();
        }

        _lock.Dispose();
    }

    private void ReplaceMerged(IReadOnlyList<LiveSegment> inputs, SegmentMerger merger, string path)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var merged = new Segment(path, _fields);
        try
        {
            var live = new Liveness(merged.Documents, _fields.Count);
            for (var i = 0; i < inputs.Count; i++)
            {
                // A segment whose last document has gone meanwhile is not in the present state any more.
                var now = _current.Segments.FirstOrDefault(s => s.Segment == inputs[i].Segment);
                for (var document = 0; document < inputs[i].Segment.Documents; document++)
                    if (now?.Live.IsDeleted(document) != false && merger.NewDocuments[i][document] >= 0)
                        live.Delete(merged, merger.NewDocuments[i][document], _fields, _analyzer);
            }

            _unsynced.ExceptWith(inputs.Select(i => i.Segment.File.Name));
            _unsynced.Add(Path.GetFileName(path));
            Switch([.. _current.Segments.Where(s => !inputs.Any(i => i.Segment == s.Segment)), new LiveSegment(merged, live)]);
        }
        finally
        {
            merged.File.Release();
        }
    }

    private void Switch(IEnumerable<LiveSegment> segments)
    {
        var before = _current;
        Volatile.Write(ref _current, new IndexSnapshot(_fields, _analyzer, [.. segments.Where(s => s.Documents > 0)]));
        before.Release();
    }

    private LiveSegment WithoutDocuments(LiveSegment segment, IReadOnlyCollection<string> ids)
    {
        Liveness? changed = null;
        foreach (var id in ids)
        {
            var document = segment.Segment.Find(System.Text.Encoding.UTF8.GetBytes(id));
            if (document < 0 || segment.Live.IsDeleted(document)) continue;
            changed ??= segment.Live.Change();
            changed.Delete(segment.Segment, document, _fields, _analyzer);
        }

        return changed is null ? segment : segment with { Live = changed };
    }

    private ManifestSegment SaveDeletions(LiveSegment segment)
    {
        var name = segment.Segment.File.Name;
        if (segment.Live.Deleted == 0) return new ManifestSegment(name, null);
        if (_savedDeletions.TryGetValue(name, out var saved) && saved.Live == segment.Live) return new ManifestSegment(name, saved.File);
        var file = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _nextSegment):d6}.del");
        _folder.Replace(file, segment.Live.ToBytes());
        _savedDeletions[name] = (segment.Live, file);
        return new ManifestSegment(name, file);
    }

    /// <summary>Deletes files that neither the manifest nor the present state needs.</summary>
    private void RemoveStrays(Manifest? manifest)
    {
        var needed = _current.Segments.Select(s => s.Segment.File.Name)
            .Concat(manifest?.Segments.SelectMany(s => new[] { s.Name, s.Deletions ?? s.Name }) ?? []).ToHashSet();
        foreach (var file in Directory.EnumerateFiles(_folder.Root).Select(f => Path.GetFileName(f)!))
        {
            if (needed.Contains(file) || Path.GetExtension(file) is not (".seg" or ".del" or ".part")) continue;
            if (_merges is { IsRunning: true } || _applying > 0) continue; // Might be theirs; the next commit finds the rest.
            _folder.Delete(file);
        }
    }

    private int _applying;

    /// <summary>While the result is not disposed, files without an owner are left alone.</summary>
    internal IDisposable Applying()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _closed), this);
        Interlocked.Increment(ref _applying);
        return new Ending(() => Interlocked.Decrement(ref _applying));
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
