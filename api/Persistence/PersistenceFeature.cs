using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Persistence;

/// <summary>The store over SQLite or PostgreSQL.</summary>
internal static class PersistenceFeature
{
    public static void AddPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IConfigureOptions<StoreOptions>, StoreSettings>();
        builder.Services.AddSingleton<IValidateOptions<StoreOptions>, StoreSettings>();
        builder.Services.AddOptions<StoreOptions>().ValidateOnStart();
        builder.Services.AddSingleton<CommitSignals>();
        builder.Services.AddSingleton<SchemaMigrator>();
        builder.Services.AddDbContext<StoreContext>((services, context) => Use(context, services.GetRequiredService<IOptions<StoreOptions>>().Value));
        // Runs before the services that use the store: hosted services start in the order in which they are added.
        builder.Services.AddHostedService<StoreOpening>();
    }

    /// <summary>Points a context at the database of the settings.</summary>
    public static void Use(DbContextOptionsBuilder context, StoreOptions options)
    {
        switch (options.Kind)
        {
            case StoreKind.Sqlite: context.UseSqlite(options.Connection).AddInterceptors(SecureDelete.Instance); break;
            case StoreKind.PostgreSql: context.UseNpgsql(options.Connection); break;
        }
    }
}
