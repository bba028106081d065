using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>A short list of entries beside another one.</summary>
/// <param name="Id">Id of its heading.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Total">How many there are, exactly; null where only the nearest are looked for.</param>
/// <param name="Entries">The first of them; nothing is shown where there are none.</param>
/// <param name="All">The search that lists them all, or null.</param>
/// <param name="Trail">Query string that leads back to the search which led to the page; may be empty.</param>
internal sealed record NeighbourView(string Id, string Title, long? Total, IEnumerable<KnowledgeEntry> Entries, SearchInput? All, string Trail);
