using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>
/// Brings to the shelf of statutes the articles on which those cases and answers rest whose title or rule is about just what was asked: a question
/// and an article may share few words, and what the Supreme People's Court cited in answer to it is the better guide. Old articles count for the present
/// ones that they became.
/// </summary>
internal sealed class CitedLaw(ISearchable engine, LawKnowledge law)
{
    /// <summary>Articles that are looked at because they are cited.</summary>
    private const int MostArticles = 12;

    /// <summary>Cases or answers of a shelf that are asked, however many are shown.</summary>
    public const int Voters = 3;

    /// <summary>Share of the query's words that the title and rule of a case or answer must hold.</summary>
    private const float LeastCoverage = 0.75f;

    /// <summary>
    /// The most cited article gains as much as the best article has by its words, and at least this share of the best case or answer; the others
    /// gain in proportion.
    /// </summary>
    private const float LeastGain = 0.5f;

    /// <summary>The shelf's hits with the cited articles among them, best first, and by how many of the cases and answers each is cited.</summary>
    /// <param name="understood">What was asked.</param>
    /// <param name="statutes">The shelf by words alone.</param>
    /// <param name="others">The best hits among cases and answers, with their matches.</param>
    /// <param name="request">How hits are wanted.</param>
    /// <param name="own">The query that any of the words match; asked for only where it is needed.</param>
    /// <param name="day">The day on which law must be in force.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlyList<(ScoredHit Hit, int Citations)> Rank(
        UnderstoodQuery understood, IReadOnlyList<ScoredHit> statutes, IReadOnlyList<ScoredHit> others, SearchRequest request, Func<Query> own, DateOnly day, CancellationToken cancellation)
    {
        var votes = Votes(understood, others, day);
        if (votes.Count == 0) return [.. statutes.Select(hit => (hit, 0))];
        var cited = votes.OrderByDescending(vote => vote.Value.Weight).ThenBy(vote => vote.Key, StringComparer.Ordinal).Take(MostArticles).ToList();
        // Their own words count as well, but are not needed.
        var named = BooleanQuery.Any([.. cited.Select(vote => new TermQuery(EntryFields.Number, vote.Key, 0))]);
        var theirs = engine.Search(request with { Query = new BooleanQuery([named], [own()], [], []), Offset = 0, Limit = cited.Count, Facets = [], Group = null }, cancellation).Hits;
        if (theirs.Count == 0) return [.. statutes.Select(hit => (hit, 0))];
        var most = Math.Max(statutes.Concat(theirs).Max(hit => hit.Score), LeastGain * others.Max(hit => hit.Score));
        var gain = most / cited[0].Value.Weight;
        return
        [
            .. statutes.Concat(theirs).DistinctBy(hit => hit.Document.Id)
                .Select(hit => (hit, Vote: votes.GetValueOrDefault(hit.Document.Id)))
                .Select(found => (Hit: found.hit with { Score = found.hit.Score + (gain * found.Vote.Weight) }, found.Vote.Count))
                .OrderByDescending(found => found.Hit.Score).ThenBy(found => found.Hit.Document.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>By id of a present article: how many of the cases and answers cite it, and their weights together.</summary>
    private Dictionary<string, (int Count, float Weight)> Votes(UnderstoodQuery understood, IReadOnlyList<ScoredHit> others, DateOnly day)
    {
        var votes = new Dictionary<string, (int Count, float Weight)>(StringComparer.Ordinal);
        foreach (var voter in others)
        {
            var coverage = Coverage(understood.Words, voter);
            if (coverage < LeastCoverage) continue;
            var place = 0;
            foreach (var article in CitedArticles.Of(voter.Document).SelectMany(cited => law.Changes.PresentOf(cited, day)).Distinct())
            {
                var (count, weight) = votes.GetValueOrDefault(article.ToString());
                // Reasons begin with the provision that governs; what comes later supports it.
                votes[article.ToString()] = (count + 1, weight + (coverage / MathF.Sqrt(++place)));
            }
        }

        return votes;
    }

    /// <summary>Share of the words, longer than a character, that stand in title or rule.</summary>
    private static float Coverage(IReadOnlyList<string> words, ScoredHit hit)
    {
        var held = hit.Matches.Where(match => match.Field is EntryFields.Title or EntryFields.Gist).Select(match => match.Term).ToHashSet(StringComparer.Ordinal);
        var (all, found) = (0, 0);
        foreach (var word in words)
        {
            if (word.Length < 2) continue;
            all++;
            if (held.Contains(word)) found++;
        }

        // One word alone says too little of what a case is about.
        return all < 2 ? 0 : (float)found / all;
    }
}
