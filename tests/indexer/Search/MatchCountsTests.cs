using KnowledgeBase.Indexer.Search.Matching;

namespace KnowledgeBase.Indexer.Tests.Search;

public sealed class MatchCountsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(5, 3)]
    [InlineData(8, 8)]
    [InlineData(9, 4)]
    [InlineData(400, 2)]
    [InlineData(400, 37)]
    [InlineData(3, 5)]
    public void Documents_that_enough_clauses_match_are_kept(int clauses, int minimum)
    {
        var random = new SeededRandom((ulong)(clauses * 1000 + minimum));
        var counts = new MatchCounts(clauses, minimum);
        // The same object counts window after window.
        for (var window = 0; window < 3; window++)
        {
            var expected = new int[Frame.Size];
            counts.Clear();
            for (var clause = 0; clause < clauses; clause++)
            {
                var bits = new ulong[Frame.Size / 64];
                for (var place = 0; place < Frame.Size; place++)
                {
                    if (!random.Chance(10 + place % 80)) continue;
                    bits[place / 64] |= 1UL << place;
                    expected[place]++;
                }

                counts.Take(bits);
                Assert.All(bits, word => Assert.Equal(0UL, word));
            }

            var kept = new ulong[Frame.Size / 64];
            Assert.Equal(expected.Any(count => count >= minimum), counts.Enough(kept));
            for (var place = 0; place < Frame.Size; place++) Assert.Equal(expected[place] >= minimum, (kept[place / 64] >> place & 1) != 0);
        }
    }
}
