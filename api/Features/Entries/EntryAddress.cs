namespace KnowledgeBase.Api.Features.Entries;

/// <summary>The address of an entry's page.</summary>
internal static class EntryAddress
{
    /// <param name="id">Id of the entry.</param>
    /// <param name="search">Query string of the search it was found by, to lead back; may be empty.</param>
    public static string Of(string id, string search = "") => "/entries/" + Uri.EscapeDataString(id) + search;
}
