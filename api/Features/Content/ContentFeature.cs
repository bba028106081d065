using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Entries of the store, how they get there from folders, and the index that is fed from it.</summary>
internal static class ContentFeature
{
    public static void AddContent(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IConfigureOptions<ContentOptions>, ContentSettings>();
        builder.Services.AddSingleton<IValidateOptions<ContentOptions>, ContentSettings>();
        builder.Services.AddOptions<ContentOptions>().ValidateOnStart();
        builder.Services.AddSingleton<ServedIndex>();
        builder.Services.AddScoped<ReadableIndex>();
        builder.Services.AddSingleton<EntryImport>();
        builder.Services.AddSingleton<ContentImport>();
        builder.Services.AddSingleton<IndexFolders>();
        builder.Services.AddSingleton<IndexRebuild>();
        builder.Services.AddSingleton<IndexUpkeep>();
        builder.Services.AddHostedService<IndexFeed>();
        builder.Services.AddScoped<SystemReport>();
    }

    /// <summary>Must stand after routing.</summary>
    public static void UseIndexGate(this WebApplication app)
    {
        app.UseMiddleware<IndexGate>();
        app.UseMiddleware<Revalidation>();
    }
}
