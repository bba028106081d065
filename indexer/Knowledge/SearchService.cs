using System.Diagnostics;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>Search over the entries that some readers may see: understands the query, asks the engine, gives back entries. Safe for concurrent use.</summary>
public sealed class SearchService
{
    /// <summary>Hits behind those shown that may still come before them, where courts decide between near ties.</summary>
    private const int NearTieCandidates = 3;

    private static readonly string[] Highlighted = [EntryFields.Title, EntryFields.Gist, EntryFields.Body];

    private readonly ISearchable _all, _engine;
    private readonly LawKnowledge _law;
    private readonly CitedLaw _citedLaw;
    private readonly QueryUnderstanding _understanding;
    private readonly HitBuilder _hits;

    /// <summary>Search for everybody over entries whose texts were analysed with these dictionaries.</summary>
    public SearchService(ISearchable engine, LegalAnalyzer analyzer, LegalDictionaries dictionaries, LawKnowledge law)
        : this(engine, new VisibleEntries(engine, Audiences.Everybody), law, new QueryUnderstanding(analyzer, dictionaries, law, new TellingTerms(engine, dictionaries)), new HitBuilder(law))
    {
    }

    private SearchService(ISearchable all, ISearchable visible, LawKnowledge law, QueryUnderstanding understanding, HitBuilder hits) =>
        (_all, _engine, _law, _citedLaw, _understanding, _hits) = (all, visible, law, new CitedLaw(visible, law), understanding, hits);

    /// <summary>The same for other readers. How rare a word is stays counted over all entries, so that nobody's order depends on who asks.</summary>
    internal SearchService For(ISearchable visible) => new(_all, visible, _law, _understanding, _hits);

    /// <summary>Entries that the readers can search.</summary>
    public long EntryCount => _engine.DocumentCount;

    /// <summary>Runs a search.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="KnowledgeQuery.MaxTextLength"/>, a facet is unknown, or a page or size is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public KnowledgeAnswer Search(KnowledgeQuery query, CancellationToken cancellation = default)
    {
        Demand(query);
        var started = Stopwatch.GetTimestamp();
        var plan = _understanding.Understand(query);
        var asList = query.Flat || query.Tier is not null;
        var request = new SearchRequest
        {
            Query = plan.ToQuery(),
            Offset = asList ? (query.Page - 1) * query.PageSize : 0,
            Limit = asList ? query.PageSize : 0,
            Sort = SortOf(query.Order),
            Facets = FacetNames.All,
            FacetSize = FacetGroups.Counted,
            Group = asList ? null : new GroupBy(EntryFields.Tier, query.ShelfSize + NearTieCandidates),
            Highlight = Highlighted,
        };
        (plan, var result) = Run(plan, request, cancellation);
        var understood = plan.Understood;
        // Only what was found tells that the query is a title.
        if (result.Groups.Values.Select(group => group.Hits[0]).Concat(result.Hits).Any(hit => HitBuilder.HasTitle(hit, understood))) understood = understood with { Kind = InputKind.Title };
        var bar = new ShelfBar(_all, understood, result.Groups);
        List<Shelf> shelves = asList ? [] : [.. Enum.GetValues<Tier>().Select(tier => tier == Tier.Statute
            ? StatuteShelf(query, understood, plan, request, result, bar, cancellation)
            : ShelfOf(tier, result, understood, query, bar))];
        List<KnowledgeHit> hits = [.. result.Hits.Select(hit => _hits.Of(hit, understood, query.AsOf))];
        return new KnowledgeAnswer
        {
            Understood = understood,
            Total = result.Total,
            Shelves = shelves,
            Hits = hits,
            Facets = [.. FacetNames.All.Select(name => FacetGroups.Of(name, result)).Where(f => f.Values.Count > 0)],
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
    }

    /// <summary>One facet of a search with all its values, at most 1,000.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Search"/>, or <paramref name="facet"/> is not one of <see cref="FacetNames.All"/>.</exception>
    public FacetGroup Facet(KnowledgeQuery query, string facet, CancellationToken cancellation = default)
    {
        Demand(query);
        if (!FacetNames.All.Contains(facet)) throw new ArgumentException($"There is no facet '{facet}'.", nameof(facet));
        var plan = _understanding.Understand(query);
        var request = new SearchRequest { Query = plan.ToQuery(), Limit = 0, Facets = [facet], FacetSize = FacetGroups.Most };
        return FacetGroups.Of(facet, Run(plan, request, cancellation).Result, FacetGroups.Most);
    }

    /// <summary>How many entries a search finds, without anything of them.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Search"/>.</exception>
    public long Count(KnowledgeQuery query, CancellationToken cancellation = default)
    {
        Demand(query);
        var plan = _understanding.Understand(query);
        return Run(plan, new SearchRequest { Query = plan.ToQuery(), Limit = 0 }, cancellation).Result.Total;
    }

    /// <summary>The ids of the best hits over all kinds, without counting or cutting anything: for measuring relevance.</summary>
    public IReadOnlyList<(string Id, float Score)> Rank(string text, int depth)
    {
        var matching = _understanding.Understand(new KnowledgeQuery { Text = text, Flat = true }).ToQuery();
        var result = _engine.Search(new SearchRequest { Query = matching, Limit = depth, CountAll = false, IdsOnly = true });
        return [.. result.Hits.Select(hit => (hit.Document.Id, hit.Score))];
    }

    /// <summary>The entry with this id, or null.</summary>
    public KnowledgeEntry? Find(string id) => _engine.Find(id) is { } document ? EntryDocuments.ToEntry(document) : null;

    /// <summary>The entries that have a number of their own: a case by 案号, 入库编号 or 指导案例N号, a document by 文号; at most twenty. Empty where none is held.</summary>
    /// <param name="canonical">As <see cref="Legal.LegalReference.Canonical"/> writes it.</param>
    public IReadOnlyList<KnowledgeEntry> ByNumber(string canonical)
    {
        const int Most = 20;
        var hits = _engine.Search(new SearchRequest { Query = new TermQuery(EntryFields.Number, canonical), Limit = Most }).Hits;
        return [.. hits.Select(hit => EntryDocuments.ToEntry(hit.Document))];
    }

    /// <summary>The full arithmetic of a hit's score, or null where no entry has this id.</summary>
    public Explanation? Explain(KnowledgeQuery query, string id)
    {
        Demand(query);
        // As in the list by relevance: what any view shows matches there.
        return _engine.Explain(_understanding.Understand(query with { Flat = true }).ToQuery(), id);
    }

    /// <summary>Asks the engine, and where nothing holds as many words as were demanded, for what holds one: that is better than nothing.</summary>
    private (QueryPlan Plan, SearchResult Result) Run(QueryPlan plan, SearchRequest request, CancellationToken cancellation)
    {
        var result = _engine.Search(request, cancellation);
        if (result.Total > 0 || plan.Understood.MinimumWords < 2) return (plan, result);
        plan = plan.WithAnyWord();
        return (plan, _engine.Search(request with { Query = plan.ToQuery() }, cancellation));
    }

    private static void Demand(KnowledgeQuery query)
    {
        if (query.Text.Length > KnowledgeQuery.MaxTextLength) throw new ArgumentException($"The query has {query.Text.Length} characters, at most {KnowledgeQuery.MaxTextLength} are accepted.", nameof(query));
        if (!Enum.IsDefined(query.Order)) throw new ArgumentException($"There is no order '{query.Order}'.", nameof(query));
        if (query.Tier is { } tier && !Enum.IsDefined(tier)) throw new ArgumentException($"There is no tier '{tier}'.", nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Page, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.PageSize, KnowledgeQuery.MaxPageSize, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)query.Page * query.PageSize, KnowledgeQuery.MaxHit, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(query.ShelfSize, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.ShelfSize, KnowledgeQuery.MaxShelfSize, nameof(query));
        foreach (var filter in query.Filters)
            if (!FacetNames.All.Contains(filter.Facet)) throw new ArgumentException($"There is no facet '{filter.Facet}'.", nameof(query));
    }

    private static SortBy? SortOf(ResultOrder order) => order switch
    {
        ResultOrder.Relevance => null,
        ResultOrder.Date => new SortBy(EntryFields.Date, Descending: true),
        ResultOrder.Authority => new SortBy(EntryFields.Authority, Descending: true),
    };

    private Shelf ShelfOf(Tier tier, SearchResult result, UnderstoodQuery understood, KnowledgeQuery query, ShelfBar bar)
    {
        if (!result.Groups.TryGetValue(Tiers.Name(tier), out var group)) return new Shelf(tier, 0, []);
        // More than are shown take part only where their order can still change.
        var taken = tier is Tier.OtherCase or Tier.ExpertAnswer ? query.ShelfSize + NearTieCandidates : query.ShelfSize;
        var hits = group.Hits.Take(taken).Where(hit => bar.Shows(hit)).Select(hit => _hits.Of(hit, understood, query.AsOf)).ToList();
        return new Shelf(tier, group.Total, [.. NearTies.Order(hits, tier, query.Court).Take(query.ShelfSize)]);
    }

    /// <summary>The articles that match, and those that the best cases and answers cite. A query that names articles or numbers asks for these alone.</summary>
    private Shelf StatuteShelf(KnowledgeQuery query, UnderstoodQuery understood, QueryPlan plan, SearchRequest request, SearchResult result, ShelfBar bar, CancellationToken cancellation)
    {
        if (understood.References.Count > 0 || understood.Words.Count == 0) return ShelfOf(Tier.Statute, result, understood, query, bar);
        var group = result.Groups.GetValueOrDefault(Tiers.Name(Tier.Statute)) ?? new HitGroup(0, []);
        List<ScoredHit> others = [.. result.Groups.Where(other => other.Key != Tiers.Name(Tier.Statute) && other.Key != Tiers.Name(Tier.NotFollowed)).SelectMany(other => other.Value.Hits.Take(CitedLaw.Voters))];
        var ranked = _citedLaw.Rank(understood, group.Hits, others, request, plan.WithAnyWord().ToQuery, query.AsOf, cancellation);
        return new Shelf(Tier.Statute, Math.Max(group.Total, ranked.Count), [.. ranked.Where(found => bar.Shows(found.Hit, found.Citations > 0)).Take(query.ShelfSize).Select(found => _hits.Of(found.Hit, understood, query.AsOf) with { Citations = found.Citations })]);
    }
}
