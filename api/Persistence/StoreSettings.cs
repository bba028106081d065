using System.Data.Common;
using KnowledgeBase.Api.Web;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace KnowledgeBase.Api.Persistence;

/// <summary>
/// Fills <see cref="StoreOptions"/> from <c>Store:Connection</c>: a connection string of PostgreSQL (<c>Host=…</c>), or the path of a
/// SQLite file; nothing is <c>data/store.db</c> in the home folder.
/// </summary>
internal sealed class StoreSettings(IConfiguration configuration, IHostEnvironment environment) : IConfigureOptions<StoreOptions>, IValidateOptions<StoreOptions>
{
    private const string Setting = StoreOptions.Section + ":Connection";

    // Long enough for an import's transaction of a thousand entries on a slow disk.
    private const int BusySeconds = 15;

    public void Configure(StoreOptions options)
    {
        var given = configuration[Setting] is { Length: > 0 } text ? text : Path.Combine("data", "store.db");
        options.Kind = IsPostgreSql(given) ? StoreKind.PostgreSql : StoreKind.Sqlite;
        options.Connection = options.Kind == StoreKind.PostgreSql ? given : new SqliteConnectionStringBuilder
        {
            DataSource = HomeFolder.Resolve(given, environment.ContentRootPath),
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        }.ToString();
    }

    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        if (options.Kind == StoreKind.Sqlite)
        {
            var file = new SqliteConnectionStringBuilder(options.Connection).DataSource;
            return Directory.Exists(file)
                ? ValidateOptionsResult.Fail($"{Setting} 应为 SQLite 文件或 PostgreSQL 连接串，但“{file}”是文件夹。")
                : ValidateOptionsResult.Success;
        }

        try
        {
            _ = new NpgsqlConnectionStringBuilder(options.Connection);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException)
        {
            // The string may hold a password, so it is not repeated.
            return ValidateOptionsResult.Fail($"{Setting} 不是有效的 PostgreSQL 连接串；写作 Host=127.0.0.1;Port=5432;Database=kb;Username=kb;Password=…。");
        }
    }

    private static bool IsPostgreSql(string given)
    {
        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = given;
        }
        catch (ArgumentException)
        {
            return given.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);
        }

        return parts.ContainsKey("Host") || parts.ContainsKey("Server");
    }
}
