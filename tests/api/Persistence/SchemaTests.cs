using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KnowledgeBase.Api.Tests.Persistence;

/// <summary>The scripts of the schema against the model that the program works with.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly TestStore _store = new(isBare: true);

    [Fact]
    public async Task The_scripts_make_every_table_and_column_of_the_model_with_its_type_and_nothing_else()
    {
        await _store.Migrate();
        await using var context = _store.Open();
        var expected = context.Model.GetRelationalModel().Tables
            .SelectMany(table => table.Columns.Select(column => Line(table.Name, column.Name, TypeOf(column), column.IsNullable)))
            .Append(Line("schema_scripts", "name", "text", false)).Append(Line("schema_scripts", "hash", "text", false)).Append(Line("schema_scripts", "applied_at", "text", false));
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await Actual(context)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_table_of_the_model_can_be_read()
    {
        await _store.Migrate();
        await using var context = _store.Open();
        foreach (var entity in context.Model.GetEntityTypes())
        {
            var read = typeof(SchemaTests).GetMethod(nameof(Count), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.MakeGenericMethod(entity.ClrType);
            await (Task)read.Invoke(null, [context])!;
        }
    }

    [Fact]
    public async Task Several_processes_that_start_at_once_migrate_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(_store.Migrate)));
        await using var context = _store.Open();
        var names = await context.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM schema_scripts ORDER BY name").ToListAsync();
        Assert.Equal(SchemaScript.All(TestStore.Kind).Select(script => script.Name), names);
    }

    [Fact]
    public async Task A_script_that_has_changed_since_it_ran_is_refused()
    {
        await _store.Migrate();
        await using (var context = _store.Open()) await context.Database.ExecuteSqlRawAsync("UPDATE schema_scripts SET hash = 'other' WHERE name = '0001_store'");
        var refused = await Assert.ThrowsAsync<StoreException>(_store.Migrate);
        Assert.Contains("0001_store", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await _store.Migrate();
        await using (var context = _store.Open()) await context.Database.ExecuteSqlRawAsync("INSERT INTO schema_scripts (name, hash, applied_at) VALUES ('9999_later', 'x', 'x')");
        var refused = await Assert.ThrowsAsync<StoreException>(_store.Migrate);
        Assert.Contains("9999_later", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_databases_have_the_same_scripts() => Assert.Equal(
        SchemaScript.All(StoreKind.Sqlite).Select(script => script.Name), SchemaScript.All(StoreKind.PostgreSql).Select(script => script.Name));

    public void Dispose() => _store.Dispose();

    private static async Task Count<T>(StoreContext context)
        where T : class => await context.Set<T>().AsNoTracking().ToListAsync();

    private static string Line(string table, string column, string type, bool nullable) => $"{table}.{column} {type}{(nullable ? "" : " NOT NULL")}";

    private static string TypeOf(IColumn column) => column.StoreType.ToLowerInvariant() switch
    {
        "timestamp with time zone" => "timestamptz",
        "int" => "integer",
        var type => type,
    };

    private static async Task<List<string>> Actual(StoreContext context) => TestStore.Kind == StoreKind.Sqlite
        ? await context.Database.SqlQueryRaw<string>("""
            SELECT m.name || '.' || c.name || ' ' || lower(c.type) || CASE WHEN c."notnull" THEN ' NOT NULL' ELSE '' END AS "Value"
            FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
            """).ToListAsync()
        : await context.Database.SqlQueryRaw<string>("""
            SELECT table_name || '.' || column_name || ' ' || CASE data_type WHEN 'timestamp with time zone' THEN 'timestamptz' ELSE data_type END || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END AS "Value"
            FROM information_schema.columns WHERE table_schema = 'public'
            """).ToListAsync();
}
