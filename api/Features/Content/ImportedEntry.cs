using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>An entry on its way into the store.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">As JSON.</param>
/// <param name="Hash">SHA-256 of the JSON, hexadecimal.</param>
internal sealed record ImportedEntry(string Id, string Content, string Hash)
{
    /// <summary>As the store keeps it.</summary>
    public static ImportedEntry Of(KnowledgeEntry entry)
    {
        var json = EntryJson.Write(entry);
        return new(entry.Id, json, EntryHash.Of(json));
    }
}
