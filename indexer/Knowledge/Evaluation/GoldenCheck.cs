namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>Asks the queries of a golden file as a person would and looks where it says.</summary>
/// <param name="search">The search.</param>
/// <param name="offers">What is offered beside hits.</param>
/// <param name="day">The day on which law is judged to be in force.</param>
internal sealed class GoldenCheck(SearchService search, GoldenOffers offers, DateOnly day)
{
    /// <summary>What comes of each row, in the order given. Runs on all cores.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<GoldenOutcome> Run(IReadOnlyList<GoldenRow> rows, CancellationToken cancellation)
    {
        var outcomes = new GoldenOutcome[rows.Count];
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, rows.Count, options, i => outcomes[i] = Outcome(rows[i], cancellation));
        return outcomes;
    }

    private GoldenOutcome Outcome(GoldenRow row, CancellationToken cancellation)
    {
        const int Shown = 5;
        // What a shelf shows depends on how much was asked of it: the cases that stand beside it decide which articles come in.
        var size = Math.Max(row.Rank, new KnowledgeQuery { Text = "" }.ShelfSize);
        if (Ranking(row, size, cancellation) is not { } ranking) return new GoldenOutcome(row, GoldenState.NotChecked, null, [], []);
        List<string> unknown = [.. row.Wanted.Where(id => row.Shelf.HoldsEntries && search.Find(id) is null)];
        // What is not there would be absent everywhere.
        var holds = row.Holds(ranking) && (!row.Absent || unknown.Count == 0);
        var rank = row.RankIn(ranking);
        if (!holds && !row.Absent && rank is null && Ranking(row, KnowledgeQuery.MaxShelfSize, cancellation) is { } deeper) rank = row.RankIn(deeper);
        return new GoldenOutcome(row, holds ? GoldenState.Holds : GoldenState.Fails, rank, [.. ranking.Take(Shown)], unknown);
    }

    /// <summary>What stands where the row looks, or null where there is nothing that could be asked.</summary>
    private IReadOnlyList<string>? Ranking(GoldenRow row, int size, CancellationToken cancellation)
    {
        if (row.Shelf == GoldenShelf.Suggestion) return offers.Suggestions?.Invoke(row.Query);
        if (row.Shelf == GoldenShelf.DidYouMean) return offers.Corrections?.Invoke(row.Query);
        var listed = row.Shelf == GoldenShelf.List;
        var answer = search.Search(new KnowledgeQuery { Text = row.Query, AsOf = day, ShelfSize = size, PageSize = size, Flat = listed }, cancellation);
        var hits = listed ? answer.Hits : answer.Shelves.Single(shelf => shelf.Tier == row.Shelf.Tier).Hits;
        return [.. hits.Select(hit => hit.Entry.Id)];
    }
}
