using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Index.Postings;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index.Postings;

public sealed class ImpactsTests
{
    [Fact]
    public void A_pair_that_another_beats_is_not_kept()
    {
        Assert.Equal([(7, 3)], Kept((5, 3), (7, 3), (7, 4), (2, 90)));
        Assert.Equal([(2, 3), (7, 8)], Kept((7, 8), (2, 3), (2, 4), (1, 3)));
    }

    [Fact]
    public void Beyond_four_the_weakest_two_are_joined_into_one_that_beats_both() =>
        Assert.Equal([(2, 10), (3, 30), (4, 40), (5, 50)], Kept((1, 10), (2, 20), (3, 30), (4, 40), (5, 50)));

    [Fact]
    public void A_frequency_too_large_for_two_bytes_is_marked() => Assert.Equal([(65535, 9)], Kept((70_000, 9)));

    [Fact]
    public void No_posting_of_a_block_scores_above_the_blocks_bound_whatever_the_statistics()
    {
        var random = new SeededRandom(1);
        for (var round = 0; round < 300; round++)
        {
            (int Frequency, byte Length)[] postings = [.. Enumerable.Range(0, 1 + random.Next(128)).Select(_ =>
                (1 + random.Next(random.Chance(10) ? 100_000 : 30), (byte)random.Next(random.Chance(50) ? 256 : 60)))];
            var kept = Kept(postings);
            for (var statistics = 0; statistics < 5; statistics++)
            {
                var norms = Bm25.InverseNorms(1 + random.Next(1_000_000), 1 + random.Next(int.MaxValue));
                var weight = (1 + random.Next(100_000)) / 7919f;
                var bound = kept.Max(k => k.Frequency == ushort.MaxValue ? weight : Bm25.Score(weight, k.Frequency, norms[k.Length]));
                Assert.All(postings, p => Assert.True(Bm25.Score(weight, p.Frequency, norms[p.Length]) <= bound, $"{p} with weight {weight:R}"));
            }
        }
    }

    private static List<(int Frequency, byte Length)> Kept(params (int Frequency, byte Length)[] postings)
    {
        var impacts = new Impacts();
        impacts.Add(1_000_000, 0);
        impacts.Clear();
        foreach (var (frequency, length) in postings) impacts.Add(frequency, length);
        var bytes = new byte[Impacts.Size];
        impacts.Write(bytes);
        return [.. Enumerable.Range(0, Impacts.Capacity).Select(i => ((int)BitConverter.ToUInt16(bytes, i * 3), bytes[i * 3 + 2])).Where(p => p.Item1 > 0)];
    }
}
