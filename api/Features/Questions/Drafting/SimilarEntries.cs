using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Questions.Drafting;

/// <summary>What the library holds about a text that somebody is writing. Nothing of the text is kept, counted or logged.</summary>
internal sealed class SimilarEntries(ReadableIndex index, TimeProvider clock)
{
    private const int Most = 5;

    /// <summary>What is known of the subject; nothing while the index is not open, or for a text without words.</summary>
    public SimilarFound Find(string text, CancellationToken cancellation)
    {
        if (!index.IsReady || string.IsNullOrWhiteSpace(text)) return new SimilarFound([], [], []);
        var cut = text.Length <= KnowledgeQuery.MaxTextLength ? text : text[..KnowledgeQuery.MaxTextLength];
        var shelves = index.Search.Search(new KnowledgeQuery { Text = cut, AsOf = clock.Today(), ShelfSize = Most }, cancellation).Shelves;
        return new SimilarFound(
            Of(Tier.ExpertAnswer),
            [.. Of(Tier.GuidingCase), .. Of(Tier.ReferenceCase), .. Of(Tier.OtherCase)],
            Of(Tier.Statute));

        List<KnowledgeHit> Of(Tier tier) => [.. shelves.Where(shelf => shelf.Tier == tier).SelectMany(shelf => shelf.Hits)];
    }
}

/// <summary>What is about the same, each list with the most similar first.</summary>
/// <param name="Answers">Published answers.</param>
/// <param name="Cases">Cases, the weightiest tier first.</param>
/// <param name="Articles">Articles of laws.</param>
internal sealed record SimilarFound(IReadOnlyList<KnowledgeHit> Answers, IReadOnlyList<KnowledgeHit> Cases, IReadOnlyList<KnowledgeHit> Articles)
{
    public bool IsEmpty => Answers.Count + Cases.Count + Articles.Count == 0;
}
