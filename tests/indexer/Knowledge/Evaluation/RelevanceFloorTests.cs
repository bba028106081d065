using KnowledgeBase.Indexer.Cli;
using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Evaluation;

/// <summary>What the product must find among real texts. Passes where they are not there.</summary>
[Trait("Category", "SharedData")]
public sealed class RelevanceFloorTests(RealIndex real) : IClassFixture<RealIndex>
{
    // Fixed, so that a law that comes into force or ends does not change the outcome.
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void Every_golden_row_holds_but_those_that_are_known_to_be_open()
    {
        if (real.Index is not { } index) return;
        var failures = Check(index).Where(outcome => outcome.State == GoldenState.Fails && !GoldenRows.Open.ContainsKey(GoldenRows.Key(outcome.Row))).ToList();

        Assert.True(failures.Count == 0, Told("不成立的行", failures));
    }

    [Fact]
    public void An_open_row_that_holds_by_now_is_taken_off_the_list()
    {
        if (real.Index is not { } index) return;
        var held = Check(index).Where(outcome => outcome.State == GoldenState.Holds && GoldenRows.Open.ContainsKey(GoldenRows.Key(outcome.Row))).ToList();

        Assert.True(held.Count == 0, Told("已经成立、应从 tests/golden/open.tsv 删去的行", held));
    }

    [Theory]
    [InlineData("gist")]
    [InlineData("subtitle")]
    [InlineData("question")]
    public void Known_items_are_found_as_well_as_the_product_is_held_to(string name)
    {
        if (real.Index is not { } index) return;
        var scores = KnownItemEvaluation.Run(index.Search, KnownItemTask.All.Single(task => task.Name == name), CancellationToken.None);

        Assert.True(scores.Items > 100);
        Assert.True(scores.Holds, $"MRR@10 {scores.Mrr10:0.0000} < {scores.Task.Floor:0.00}: {string.Join(' ', scores.Worst.Take(20))}");
    }

    private static IReadOnlyList<GoldenOutcome> Check(Indexer.Knowledge.KnowledgeIndex index) =>
        new GoldenCheck(index.Search, GoldenRun.OffersOf(index), Day).Run(GoldenRows.All, CancellationToken.None);

    private static string Told(string what, IEnumerable<GoldenOutcome> outcomes) =>
        $"{what}：\n" + string.Join('\n', outcomes.Select(outcome => GoldenPrinter.Line(GoldenFailure.Of(outcome))));
}
