using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Neighbours;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>What stands beside the text of an entry: the law that it cites, what cites it, what is about the same.</summary>
/// <param name="Laws">The cited articles, in the order of the text.</param>
/// <param name="CitedBy">What refers to the entry by number.</param>
/// <param name="Alike">Cases and answers about the same; empty for an article, which has what cites it instead.</param>
/// <param name="SameCause">Other cases of the same cause.</param>
internal sealed record EntrySurroundings(IReadOnlyList<CitedLawItem> Laws, NeighbourList CitedBy, AlikeEntries Alike, NeighbourList SameCause)
{
    private const int Most = 5;

    /// <summary>Characters of the search for similar cases: the whole of it is to be seen in the box.</summary>
    private const int LongestSearch = 200;

    public static EntrySurroundings Of(KnowledgeEntry entry, EntryLinks links, ReadableIndex index, DateOnly day, CancellationToken cancellation)
    {
        var laws = CitedLawItem.Of(links, index.Statutes, day);
        var neighbours = index.Neighbours;
        return entry.Statute is null
            ? new EntrySurroundings(laws, neighbours.CitedBy(entry, Most, cancellation), neighbours.Alike(entry, Most, cancellation), neighbours.SameCause(entry, Most, cancellation))
            : new EntrySurroundings(laws, NeighbourList.Empty, new AlikeEntries([], []), NeighbourList.Empty);
    }

    /// <summary>The search that a person would type to find cases like this one; null for an article, which is not a case.</summary>
    public static SearchInput? SearchFor(KnowledgeEntry entry)
    {
        if (entry.Statute is not null) return null;
        var words = entry.Kind is EntryKind.ExpertAnswer or EntryKind.NormativeDocument
            ? entry.Title
            : string.Join(' ', entry.Keywords.Where(keyword => keyword != entry.CaseType).Prepend(entry.Cause).Append(EntryText.RuleSentence(entry)).Where(part => !string.IsNullOrWhiteSpace(part)).Distinct());
        return new SearchInput { Text = words.Length == 0 ? entry.Title : words.Length <= LongestSearch ? words : words[..LongestSearch] };
    }

    /// <summary>All that refers to an entry; null for one without a number.</summary>
    public static SearchInput? SearchForCiting(KnowledgeEntry entry) =>
        (entry.Number ?? (entry.DocketNumbers is [var docket, ..] ? docket : null) ?? entry.Document?.DocumentNumber) is { } number ? new SearchInput { Text = number } : null;

    /// <summary>All cases of the same cause; null for an entry without one.</summary>
    public static SearchInput? SearchForCause(KnowledgeEntry entry) =>
        entry.Cause is { } cause ? new SearchInput { Filters = [new FacetFilter("cause", cause)] } : null;
}
