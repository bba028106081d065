using System.Text;
using System.Text.Json;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Entries of the store as the index takes them.</summary>
internal static class StoredEntries
{
    /// <summary>What an index must do to hold an entry as the store has it now: put it, or delete it where it is not published.</summary>
    /// <exception cref="InvalidDataException">Its content is not an entry.</exception>
    public static EntryChange ToChange(StoredEntry stored) => stored is { State: EntryState.Published, Content: { } content }
        ? new EntryChange(stored.Id, Read(stored.Id, content), AudiencesOf(stored))
        : EntryChange.Delete(stored.Id);

    /// <summary>The entry that a content is.</summary>
    /// <exception cref="InvalidDataException">It is none, or has another id.</exception>
    public static KnowledgeEntry Read(string id, string content)
    {
        try
        {
            var entry = EntryJson.Read(Encoding.UTF8.GetBytes(content));
            return entry.Id == id ? entry : throw new InvalidDataException($"The stored entry '{id}' holds the entry '{entry.Id}'.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"The stored entry '{id}' cannot be read: {broken.Message}", broken);
        }
    }

    private static string[] AudiencesOf(StoredEntry stored) => stored.Audiences.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
