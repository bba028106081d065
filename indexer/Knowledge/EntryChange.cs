using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>A change to the entries of an index: an entry to add or replace, or an id to delete. Applying it twice is harmless.</summary>
/// <param name="Id">Id concerned.</param>
/// <param name="Entry">The new state; null deletes.</param>
/// <param name="Audiences">Who may see it, see <see cref="Knowledge.Audiences"/>; nobody where there is none. Means nothing for a deletion.</param>
public sealed record EntryChange(string Id, KnowledgeEntry? Entry, IReadOnlyList<string> Audiences)
{
    /// <summary>Adds or replaces an entry that everybody may see.</summary>
    public static EntryChange Put(KnowledgeEntry entry) => Put(entry, Knowledge.Audiences.Everybody);

    /// <summary>Adds or replaces an entry.</summary>
    public static EntryChange Put(KnowledgeEntry entry, IReadOnlyList<string> audiences) => new(entry.Id, entry, audiences);

    /// <summary>Deletes; an unknown id is no error.</summary>
    public static EntryChange Delete(string id) => new(id, null, []);
}
