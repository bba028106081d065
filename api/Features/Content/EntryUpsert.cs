using System.Data.Common;
using System.Globalization;
using System.Text;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Writes many imported entries by one statement, which decides for each whether it may: nothing that was read before can have changed in between.</summary>
internal static class EntryUpsert
{
    private const int Columns = 3;

    /// <summary>Adds the entries that are not there and replaces those that are there otherwise, within the store's transaction.</summary>
    /// <returns>The ids of those that were written; the others are the workflow's, withdrawn, cleared, or just so already.</returns>
    public static async Task<List<string>> Run(StoreContext store, IReadOnlyList<ImportedEntry> entries, string? source, CancellationToken cancellation)
    {
        var connection = store.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = store.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // All values are parameters.
        command.CommandText = Sql(entries.Count);
#pragma warning restore CA2100
        Add(command, "origin", nameof(EntryOrigin.Import));
        Add(command, "audiences", Audiences.Public);
        Add(command, "published", nameof(EntryState.Published));
        Add(command, "withdrawn", nameof(EntryState.Withdrawn));
        Add(command, "gone", EntryImport.GoneReason);
        Add(command, "source", source, System.Data.DbType.String);
        Add(command, "at", store.Now);
        for (var i = 0; i < entries.Count; i++)
        {
            Add(command, Name("i", i), entries[i].Id);
            Add(command, Name("c", i), entries[i].Content);
            Add(command, Name("h", i), entries[i].Hash);
        }

        var written = new List<string>(entries.Count);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) written.Add(reader.GetString(0));
        return written;
    }

    private static string Sql(int entries)
    {
        var sql = new StringBuilder("INSERT INTO entries (id, content, content_hash, origin, audiences, state, source, changed_at) VALUES ", 200 + entries * Columns * 40);
        for (var i = 0; i < entries; i++)
            sql.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"(@i{i}, @c{i}, @h{i}, @origin, @audiences, @published, @source, @at)");
        return sql.Append("""
             ON CONFLICT (id) DO UPDATE SET content = excluded.content, content_hash = excluded.content_hash, state = excluded.state, state_reason = NULL,
                source = coalesce(excluded.source, entries.source), changed_at = excluded.changed_at
            WHERE entries.origin = @origin AND (entries.state = @published AND (entries.content_hash <> excluded.content_hash OR coalesce(excluded.source, entries.source) IS DISTINCT FROM entries.source)
                OR entries.state = @withdrawn AND entries.state_reason = @gone)
            RETURNING id
            """).ToString();
    }

    private static string Name(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private static void Add(DbCommand command, string name, object? value, System.Data.DbType? type = null)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        if (type is { } known) parameter.DbType = known;
        command.Parameters.Add(parameter);
    }
}
