using System.Globalization;
using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Evaluation;

public sealed class TrecRunTests
{
    [Fact]
    public void A_line_is_query_Q0_document_rank_score_tag() =>
        Assert.Equal("q1 Q0 法条一 1 2.5 kb\nq1 Q0 法条二 2 1 kb\n", Write(200, ("法条一", 2.5f), ("法条二", 1f)));

    [Fact]
    public void Equal_scores_are_told_apart_so_that_a_reader_keeps_the_order()
    {
        var scores = Write(200, ("b", 1f), ("a", 1f), ("c", 1f), ("d", 0f), ("e", 0f)).Trim().Split('\n')
            .Select(line => float.Parse(line.Split(' ')[4], CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(5, scores.Distinct().Count());
    }

    [Fact]
    public void Only_the_depth_asked_for_is_written() => Assert.Equal("q1 Q0 a 1 2 kb\n", Write(1, ("a", 2f), ("b", 1f)));

    [Fact]
    public void An_id_with_white_space_is_refused() =>
        Assert.Contains("空白", Assert.Throws<InvalidDataException>(() => Write(10, ("a b", 1f))).Message, StringComparison.Ordinal);

    private static string Write(int depth, params (string Id, float Score)[] ranking)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        TrecRun.Write(writer, [new RankedQuery(new JudgedQuery("q1", "问", new Dictionary<string, int>()), ranking)], depth, "kb");
        return writer.ToString();
    }
}
