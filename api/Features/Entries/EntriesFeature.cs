using KnowledgeBase.Api.Features.Content;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>Reading one entry.</summary>
internal static class EntriesFeature
{
    public static void MapEntries(this WebApplication app)
    {
        var entries = app.MapGroup("/api/v1/entries").WithTags("条目").WithMetadata(new RequiresIndexAttribute());
        GetEntry.Map(entries);
    }
}
