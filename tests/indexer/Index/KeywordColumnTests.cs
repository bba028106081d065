using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Storage;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

public sealed class KeywordColumnTests : IDisposable
{
    private readonly SectionFiles _files = new();

    public void Dispose() => _files.Dispose();

    /// <summary>Highest ordinal plus one, most values a document, bytes of a value.</summary>
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 255, 1, 1 }, { 256, 1, 2 }, { 65535, 1, 2 }, { 65536, 1, 4 }, { 1_000_000, 1, 4 },
        { 255, 4, 1 }, { 256, 4, 2 }, { 65536, 4, 4 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Values_come_back_and_are_counted(int highest, int most, int width)
    {
        var random = new SeededRandom((ulong)(highest + most));
        int[][] values = [.. Enumerable.Range(0, 500).Select(_ =>
            Enumerable.Range(0, random.Next(most + 1)).Select(_ => 1 + random.Next(highest)).Distinct().Order().ToArray())];
        values[7] = [highest];
        if (most > 1) values[8] = [.. new[] { 1, highest }];
        var column = Write(values);

        Assert.Equal(most == 1, column.IsSingle);
        var counts = new int[highest + 1];
        int[] documents = [.. Enumerable.Range(0, 500).Where(d => d % 3 > 0)];
        column.Count(documents, Bits(documents), counts);
        for (var document = 0; document < values.Length; document++)
        {
            var found = new List<int>();
            column.ValuesOf(document, found);
            Assert.Equal(values[document], found);
            Assert.Equal(values[document].FirstOrDefault(), column.FirstOf(document));
        }

        Assert.Equal(documents.Sum(d => Math.Max(1, values[d].Length)), counts.Sum());
        Assert.Equal(documents.Count(d => values[d].Length == 0), counts[0]);
        foreach (var group in documents.SelectMany(d => values[d]).GroupBy(v => v)) Assert.Equal(group.Count(), counts[group.Key]);
        Assert.Equal(width, (Bytes(values).Length - 16 - (most == 1 ? 0 : 501 * 4)) / (most == 1 ? 500 : values.Sum(v => v.Length)));
    }

    [Fact]
    public void A_column_of_the_wrong_size_is_damage()
    {
        foreach (int[][] values in new int[][][] { [[1], [], [2]], [[1, 2], [], [300]] })
        {
            var bytes = Bytes(values);
            Assert.Throws<CorruptIndexException>(() => new KeywordColumn(_files.Map(bytes), 2));
            Assert.Throws<CorruptIndexException>(() => new KeywordColumn(_files.Map(bytes), 4));
            for (var length = 0; length < bytes.Length; length++)
            {
                var shortened = bytes.AsSpan(0, length).ToArray();
                Assert.Throws<CorruptIndexException>(() => new KeywordColumn(_files.Map(shortened), 3));
            }

            bytes[1] = 3;
            Assert.Throws<CorruptIndexException>(() => new KeywordColumn(_files.Map(bytes), 3));
        }
    }

    /// <summary>Documents in the order in which sources are read: values stand in runs, whole stretches have none or one.</summary>
    public static TheoryData<string, int[][]> Stretches => new()
    {
        { "no values", Many(5000, _ => []) },
        { "one value throughout", Many(5000, _ => [3]) },
        { "one value a document, in runs", Many(5000, d => [1 + d / 35]) },
        { "one value a document or none, in runs", Many(5000, d => d / 100 % 2 == 0 ? [] : [1 + d / 100]) },
        { "one value a document, all different", Many(5000, d => [1 + d]) },
        { "several values, then one a document in runs", Many(5000, d => d < 500 ? [1, 2 + d % 7] : [1 + d / 35]) },
        { "several values, then none", Many(5000, d => d < 500 ? [1, 2 + d % 7] : []) },
        { "one value a document, but for the last", Many(4097, d => d == 4096 ? [1, 2] : [1 + d / 1000]) },
    };

    [Theory]
    [MemberData(nameof(Stretches))]
    public void Matches_are_counted_the_same_by_run_and_one_by_one(string what, int[][] values)
    {
        Assert.NotEmpty(what);
        var column = Write(values);
        foreach (var every in new[] { 1, 2, 3, 50, 700, 2047 })
        {
            var counts = new int[5002];
            var expected = new int[5002];
            foreach (var stretch in Enumerable.Range(0, values.Length).Where(d => d % every == 0).GroupBy(d => d / ColumnStretch.Size))
            {
                int[] documents = [.. stretch];
                column.Count(documents, Bits(documents), counts);
                foreach (var document in documents)
                    foreach (var value in values[document] is { Length: > 0 } own ? own : [0]) expected[value]++;
            }

            Assert.Equal(expected, counts);
        }
    }

    private static int[][] Many(int count, Func<int, int[]> values) => [.. Enumerable.Range(0, count).Select(values)];

    private static ulong[] Bits(int[] documents)
    {
        var bits = new ulong[ColumnStretch.Size / 64];
        foreach (var document in documents) bits[document % ColumnStretch.Size / 64] |= 1UL << document;
        return bits;
    }

    private KeywordColumn Write(int[][] values) => new(_files.Map(Bytes(values)), values.Length);

    private static byte[] Bytes(int[][] values)
    {
        var target = new ByteWriter();
        var starts = new List<int> { 0 };
        foreach (var run in values) starts.Add(starts[^1] + run.Length);
        KeywordColumn.Write(target, starts.ToArray(), values.SelectMany(v => v).ToArray());
        return target.Written.ToArray();
    }
}
