using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Indexer.Knowledge.Statutes;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>Reading one entry.</summary>
internal static class EntriesFeature
{
    public static void AddEntries(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => LawKnowledge.Default);
    }

    public static void MapEntries(this WebApplication app)
    {
        var entries = app.MapGroup("/api/v1/entries").WithTags("条目").WithMetadata(new RequiresIndexAttribute(), new RevalidatedAttribute()).RequireAuthorization(AccessPolicy.Reader);
        GetEntry.Map(entries);
    }
}
