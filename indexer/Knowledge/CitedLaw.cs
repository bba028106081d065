using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>
/// Brings the articles on which the best cases and answers rest to the shelf of statutes: facts and articles share few words, and what courts
/// cited for like facts is the better guide. Old articles count for the present ones that they became.
/// </summary>
internal sealed class CitedLaw(ISearchEngine engine, LawKnowledge law)
{
    /// <summary>Articles that are brought to the shelf by citations alone.</summary>
    private const int MostArticles = 6;

    /// <summary>An article must be cited by two of the best hits: one case rests on much that is its own.</summary>
    private const int LeastCitations = 2;

    /// <summary>What unanimous citation adds, as a share of the best score on the shelf.</summary>
    private const float CitationShare = 1f;

    /// <summary>The shelf's hits with the cited articles among them, best first.</summary>
    /// <param name="matching">The query as understood.</param>
    /// <param name="statutes">The shelf by words alone.</param>
    /// <param name="others">The best hits of the shelves of cases and answers.</param>
    /// <param name="request">How hits are wanted.</param>
    /// <param name="day">The day on which law must be in force.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlyList<(ScoredHit Hit, int Citations)> Rank(
        Query matching, IReadOnlyList<ScoredHit> statutes, IReadOnlyList<ScoredHit> others, SearchRequest request, DateOnly day, CancellationToken cancellation)
    {
        var votes = Votes(others, day);
        var cited = votes.Where(vote => vote.Value.Count >= LeastCitations).OrderByDescending(vote => vote.Value.Weight).ThenBy(vote => vote.Key, StringComparer.Ordinal).Take(MostArticles).ToList();
        if (cited.Count == 0) return [.. statutes.Select(hit => (hit, 0))];
        var theirs = engine.Search(
            request with
            {
                // Their own words still count, but are not needed.
                Query = new BooleanQuery([BooleanQuery.Any([.. cited.Select(vote => new TermQuery(EntryFields.Number, vote.Key, 0))])], [matching], [], []),
                Offset = 0, Limit = cited.Count, Facets = [], Group = null,
            },
            cancellation).Hits;
        var whole = others.Sum(hit => hit.Score);
        var best = statutes.Concat(theirs).Max(hit => hit.Score);
        float Lifted(ScoredHit hit) => votes.TryGetValue(hit.Document.Id, out var vote) && vote.Count >= LeastCitations ? hit.Score + (CitationShare * best * vote.Weight / whole) : hit.Score;
        return
        [
            .. statutes.Concat(theirs).DistinctBy(hit => hit.Document.Id)
                .Select(hit => (Hit: hit with { Score = Lifted(hit) }, votes.GetValueOrDefault(hit.Document.Id).Count))
                .OrderByDescending(ranked => ranked.Hit.Score).ThenBy(ranked => ranked.Hit.Document.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>By id of a present article: how many of the hits cite it, and their scores together.</summary>
    private Dictionary<string, (int Count, float Weight)> Votes(IReadOnlyList<ScoredHit> others, DateOnly day)
    {
        var votes = new Dictionary<string, (int Count, float Weight)>(StringComparer.Ordinal);
        foreach (var hit in others)
        {
            foreach (var article in CitedArticles.Of(hit.Document).SelectMany(cited => law.Changes.PresentOf(cited, day)).Distinct())
            {
                var (count, weight) = votes.GetValueOrDefault(article.ToString());
                votes[article.ToString()] = (count + 1, weight + hit.Score);
            }
        }

        return votes;
    }
}
