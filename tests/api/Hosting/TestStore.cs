using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Tests.Hosting;

/// <summary>
/// A database of its own for a test, without rows: a SQLite file in the one test project, a database of a private PostgreSQL server in the other, which
/// compiles the same tests. The scripts run once, and every other database is a copy of what they made.
/// </summary>
internal sealed class TestStore : IDisposable
{
    private static readonly Lazy<string> Migrated = new(MakeTemplate);

    private readonly string _name = "kb_test_" + Guid.NewGuid().ToString("N");

    /// <param name="isBare">Whether no script has run on it yet.</param>
    public TestStore(bool isBare = false)
    {
#if POSTGRESQL
        Connection = PostgreSqlServer.Shared.CreateDatabase(_name, isBare ? null : Migrated.Value);
#else
        Connection = Path.Combine(Path.GetTempPath(), _name + ".db");
        if (!isBare) File.Copy(Migrated.Value, Connection);
#endif
    }

    /// <summary>For the setting <c>Store:Connection</c>.</summary>
    public string Connection { get; }

#if POSTGRESQL
    public const StoreKind Kind = StoreKind.PostgreSql;
#else
    public const StoreKind Kind = StoreKind.Sqlite;
#endif

    /// <summary>As the settings would give it.</summary>
    public StoreOptions Options => new() { Kind = Kind, Connection = Kind == StoreKind.Sqlite ? $"Data Source={Connection};Foreign Keys=True;Default Timeout=15" : Connection };

    /// <summary>Runs the scripts that the database lacks.</summary>
    public Task Migrate() => new SchemaMigrator(Microsoft.Extensions.Options.Options.Create(Options), TimeProvider.System).Migrate(CancellationToken.None);

    /// <summary>A new context on the migrated database.</summary>
    public StoreContext Open(CommitSignals? signals = null, TimeProvider? clock = null)
    {
        var builder = new DbContextOptionsBuilder<StoreContext>();
        PersistenceFeature.Use(builder, Options);
        return new StoreContext(builder.Options, signals ?? new CommitSignals(), clock ?? TimeProvider.System);
    }

    private static string MakeTemplate()
    {
        var made = new TestStore(isBare: true);
        made.Migrate().GetAwaiter().GetResult();
#if POSTGRESQL
        // Nobody may be connected to what is copied.
        Npgsql.NpgsqlConnection.ClearAllPools();
        return made._name;
#else
        // The last connection takes the log into the file.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => made.Dispose();
        return made.Connection;
#endif
    }

    public void Dispose()
    {
#if POSTGRESQL
        PostgreSqlServer.Shared.DropDatabase(_name);
#else
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in new[] { Connection, Connection + "-wal", Connection + "-shm" }) File.Delete(file);
#endif
    }
}
