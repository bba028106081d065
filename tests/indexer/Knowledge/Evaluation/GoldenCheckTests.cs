using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Evaluation;

public sealed class GoldenCheckTests(MadeUpLibrary library) : IClassFixture<MadeUpLibrary>
{
    private static readonly GoldenOffers NoOffers = new(null, null);

    [Fact]
    public void A_row_holds_where_one_of_the_wanted_entries_stands_high_enough_on_its_shelf()
    {
        var outcome = Outcome("民法典第五百八十四条", "statute", "elsewhere|mfd-584", 1);

        Assert.Equal(GoldenState.Holds, outcome.State);
        Assert.Equal(1, outcome.Rank);
        Assert.Equal(["elsewhere"], outcome.Unknown);
    }

    [Fact]
    public void A_row_fails_where_the_entry_stands_lower_and_its_rank_is_told()
    {
        // A number switches off the share of the best score that a hit on a shelf must have.
        const string Query = "借款合同（2022）川01民终77号";
        var shelf = library.Search.Search(new KnowledgeQuery { Text = Query, ShelfSize = 20 }).Shelves.Single(shelf => shelf.Tier == Tier.ReferenceCase);
        var outcome = Outcome(Query, "reference-case", shelf.Hits[9].Entry.Id, 1);

        Assert.Equal(GoldenState.Fails, outcome.State);
        Assert.Equal(10, outcome.Rank);
        Assert.Equal(shelf.Hits[0].Entry.Id, outcome.First[0]);
        Assert.Empty(outcome.Unknown);
    }

    [Fact]
    public void What_must_be_absent_fails_where_it_stands()
    {
        Assert.Equal(GoldenState.Fails, Outcome("利息过高", "answer", "!fdw-1", 3).State);
        Assert.Equal(GoldenState.Holds, Outcome("利息过高", "statute", "!fdw-1", 3).State);
    }

    [Fact]
    public void The_absence_of_what_the_index_does_not_hold_proves_nothing() =>
        Assert.Equal(GoldenState.Fails, Outcome("利息过高", "answer", "!fdw-99", 3).State);

    [Fact]
    public void The_list_over_all_kinds_is_looked_at_too() =>
        Assert.Equal(GoldenState.Holds, Outcome("（2022）川01民终77号", "list", "case-0", 1).State);

    [Fact]
    public void Rows_about_what_is_not_offered_are_counted_as_not_checked()
    {
        Assert.Equal(GoldenState.NotChecked, Outcome("民间借代", "did-you-mean", "民间借贷", 1).State);
        Assert.Equal(GoldenState.NotChecked, Outcome("mjjd", "suggestion", "民间借贷", 1).State);
    }

    [Fact]
    public void Offers_are_compared_by_their_text()
    {
        var offers = new GoldenOffers(_ => ["民间借贷"], typed => [typed + "！", "民间借贷纠纷"]);

        Assert.Equal(GoldenState.Holds, Outcome("民间借代", "did-you-mean", "民间借贷", 1, offers).State);
        Assert.Equal(GoldenState.Fails, Outcome("民间借代", "did-you-mean", "民间借款", 1, offers).State);
        Assert.Equal(GoldenState.Holds, Outcome("mjjd", "suggestion", "民间借贷纠纷", 2, offers).State);
        Assert.Equal(GoldenState.Fails, Outcome("mjjd", "suggestion", "民间借贷纠纷", 1, offers).State);
    }

    private GoldenOutcome Outcome(string query, string shelf, string ids, int rank, GoldenOffers? offers = null)
    {
        Assert.True(GoldenShelf.TryParse(shelf, out var place));
        var row = new GoldenRow(1, "group", query, place, ids.TrimStart('!').Split('|'), ids[0] == '!', rank);
        return Assert.Single(new GoldenCheck(library.Search, offers ?? NoOffers, new DateOnly(2026, 1, 1)).Run([row], CancellationToken.None));
    }
}
