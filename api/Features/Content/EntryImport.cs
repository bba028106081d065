using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>
/// Brings the entries of files and folders into the store. Idempotent by id and hash of the content; never touches what the workflow owns or what somebody has
/// withdrawn. Commits batch by batch: an import that is interrupted is simply run again. Several may run at once.
/// </summary>
internal sealed class EntryImport(IServiceScopeFactory scopes)
{
    /// <summary>Why an entry is withdrawn that its source no longer holds; when it comes back, so does the entry.</summary>
    public const string GoneReason = "来源中已不再有这一条。";

    private const int BatchEntries = 500;
    private const int BatchUnits = 4_000_000;

    /// <summary>Batches that are read ahead while one is written.</summary>
    private const int BatchesAhead = 4;

    /// <summary>Imports everything that the paths hold.</summary>
    /// <param name="paths">Files and folders, absolute.</param>
    /// <param name="source">Name of a source that is imported again and again: what it held once and no longer holds is withdrawn, unless its file has a problem now; null for none.</param>
    /// <param name="progress">Told of every file; may be null.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    public async Task<ImportReport> Run(IReadOnlyList<string> paths, string? source, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var known = await Known(cancellation);
        var reading = new SourceReading(paths, null, progress, cancellation);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Counts();
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<List<ImportedEntry>>(BatchesAhead);
        var reader = Task.Run(() => Read(reading, known, seen, source, counts, batches.Writer, failed.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellation)) await Write(batch, known, source, counts, cancellation);
        }
        catch
        {
            // The reader must not wait for room that nobody makes.
            await failed.CancelAsync();
            throw;
        }

        await reader;
        var gone = source is null ? [] : known.Where(entry => entry.Value.Source == source && entry.Value.State == EntryState.Published && !seen.Contains(entry.Key)).Select(entry => entry.Key).ToList();
        // What may only be unreadable is not gone.
        var doubtful = reading.Problems.Select(problem => problem.File).ToHashSet(StringComparer.Ordinal);
        var withdrawn = paths.Any(doubtful.Contains) ? 0 : await Withdraw(gone, doubtful, cancellation);
        var report = new ImportReport(counts.Added, counts.Changed, counts.Unchanged, counts.Kept, withdrawn, reading.Problems, Stopwatch.GetElapsedTime(started));
        await PutOnRecord(report, cancellation);
        return report;
    }

    private static async Task Read(SourceReading reading, Dictionary<string, KnownEntry> known, HashSet<string> seen, string? source, Counts counts, ChannelWriter<List<ImportedEntry>> batches, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            var (batch, units) = (new List<ImportedEntry>(), 0L);
            foreach (var entry in reading.Entries())
            {
                seen.Add(entry.Id);
                var imported = ImportedEntry.Of(entry);
                if (known.TryGetValue(entry.Id, out var held))
                {
                    if (held.IsSame(imported, source)) counts.Unchanged++;
                    else if (!held.MayBeImported) counts.Kept++;
                    if (held.IsSame(imported, source) || !held.MayBeImported) continue;
                }

                batch.Add(imported);
                units += imported.Content.Length;
                if (batch.Count < BatchEntries && units < BatchUnits) continue;
                await batches.WriteAsync(batch, cancellation);
                (batch, units) = ([], 0);
            }

            if (batch.Count > 0) await batches.WriteAsync(batch, cancellation);
        }
        catch (Exception broken)
        {
            failure = broken;
            throw;
        }
        finally
        {
            batches.TryComplete(failure);
        }
    }

    private async Task<Dictionary<string, KnownEntry>> Known(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<StoreContext>();
        var known = new Dictionary<string, KnownEntry>(StringComparer.Ordinal);
        await foreach (var row in store.Entries.AsNoTracking().Select(entry => new { entry.Id, entry.ContentHash, entry.Origin, entry.State, entry.StateReason, entry.Source }).AsAsyncEnumerable().WithCancellation(cancellation))
            known.Add(row.Id, new KnownEntry(row.ContentHash, row.Origin, row.State, row.StateReason, row.Source));
        return known;
    }

    private async Task Write(List<ImportedEntry> batch, Dictionary<string, KnownEntry> known, string? source, Counts counts, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<StoreContext>();
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        var written = await EntryUpsert.Run(store, batch, source, cancellation);
        foreach (var id in written)
        {
            store.MarkChanged(id);
            if (known.ContainsKey(id)) counts.Changed++;
            else counts.Added++;
        }

        // Another import was quicker, or somebody withdrew it meanwhile.
        counts.Kept += batch.Count - written.Count;
        await store.Commit(cancellation);
    }

    private async Task<int> Withdraw(List<string> ids, HashSet<string> doubtfulFiles, CancellationToken cancellation)
    {
        var withdrawn = 0;
        foreach (var chunk in ids.Chunk(BatchEntries))
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<StoreContext>();
            await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
            var now = store.Now;
            var held = await store.Entries.AsNoTracking().Where(entry => chunk.Contains(entry.Id) && entry.Content != null).ToListAsync(cancellation);
            string[] some = [.. held.Where(entry => !(StoredEntries.Read(entry.Id, entry.Content!).Source is { } place && doubtfulFiles.Contains(place.File))).Select(entry => entry.Id)];
            await store.Entries.Where(entry => some.Contains(entry.Id) && entry.State == EntryState.Published).ExecuteUpdateAsync(
                entry => entry.SetProperty(e => e.State, EntryState.Withdrawn).SetProperty(e => e.StateReason, GoneReason).SetProperty(e => e.ChangedAt, now), cancellation);
            foreach (var id in some) store.MarkChanged(id);
            await store.Commit(cancellation);
            withdrawn += some.Length;
        }

        return withdrawn;
    }

    private async Task PutOnRecord(ImportReport report, CancellationToken cancellation)
    {
        if (report.Added + report.Changed + report.Withdrawn == 0) return;
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<StoreContext>();
        store.Record(null, "entries.import", detail: string.Create(CultureInfo.InvariantCulture, $"added={report.Added} changed={report.Changed} withdrawn={report.Withdrawn}"));
        await store.Commit(cancellation);
    }

    /// <summary>What the store holds of an entry before the import.</summary>
    private sealed record KnownEntry(string Hash, EntryOrigin Origin, EntryState State, string? Reason, string? Source)
    {
        public bool MayBeImported => Origin == EntryOrigin.Import && (State == EntryState.Published || IsGone);

        private bool IsGone => State == EntryState.Withdrawn && Reason == GoneReason;

        public bool IsSame(ImportedEntry imported, string? source) =>
            Origin == EntryOrigin.Import && State == EntryState.Published && Hash == imported.Hash && (source is null || Source == source);
    }

    private sealed class Counts
    {
        public int Added { get; set; }

        public int Changed { get; set; }

        public int Unchanged { get; set; }

        public int Kept { get; set; }
    }
}
