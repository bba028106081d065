using KnowledgeBase.Indexer.Index.Postings;
using KnowledgeBase.Indexer.Storage;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index.Postings;

/// <summary>Postings as written and read, against a plain list of the same.</summary>
[Trait("Category", "Scalar")]
public sealed class PostingsTests : IDisposable
{
    private readonly SectionFiles _files = new();

    /// <summary>A document, its positions and its length code.</summary>
    private sealed record Posting(int Document, int[] Positions, byte Length);

    public void Dispose() => _files.Dispose();

    public static TheoryData<int> Counts => [1, 2, 127, 128, 129, 255, 256, 257, 384, 5000];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Documents_frequencies_and_positions_of_a_text_field_come_back(int count)
    {
        var lists = new[] { Random(count, 1), Random(3, 2), Random(count, 3) };
        var (postings, positions, terms) = Write(lists, isText: true);

        foreach (var (list, term) in lists.Zip(terms))
        {
            Assert.Equal(list.Count, term.Documents);
            var cursor = new PostingsCursor(postings, positions, term, isText: true, int.MaxValue);
            for (var i = 0; i < list.Count; i++)
            {
                var index = i % BitPacking.BlockSize;
                if (index == 0) Assert.True(cursor.NextBlock());
                Assert.Equal(list[i].Document, cursor.Documents[index]);
                Assert.Equal(list[i].Positions.Length, cursor.Frequencies[index]);
                var found = new List<int>();
                cursor.ReadPositions(index, found);
                Assert.Equal(list[i].Positions, found);
            }

            Assert.False(cursor.NextBlock());
            Assert.Equal(0, cursor.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Documents_of_a_keyword_field_come_back_with_frequency_one(int count)
    {
        var list = Random(count, 4);
        var (postings, positions, terms) = Write([list], isText: false);
        var cursor = new PostingsCursor(postings, positions, terms[0], isText: false, int.MaxValue);

        var found = new List<int>();
        while (cursor.NextBlock())
        {
            found.AddRange(cursor.Documents[..cursor.Count]);
            Assert.All(cursor.Frequencies[..cursor.Count], f => Assert.Equal(1, f));
        }

        Assert.Equal(list.Select(p => p.Document), found);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Seeking_finds_the_block_of_the_next_document(int count)
    {
        var list = Random(count, 5);
        var (postings, positions, terms) = Write([list], isText: true);
        var random = new SeededRandom(6);
        for (var round = 0; round < 20; round++)
        {
            var cursor = new PostingsCursor(postings, positions, terms[0], isText: true, int.MaxValue);
            for (var target = -1; ;)
            {
                target += 1 + random.Next(1 + list[^1].Document / 3);
                var expected = list.FirstOrDefault(p => p.Document >= target);
                // A cursor never goes back: what the current block holds already is not sought again.
                if (cursor.Count > 0 && cursor.Documents[cursor.Count - 1] >= target) continue;
                if (!cursor.SeekBlock(target))
                {
                    Assert.Null(expected);
                    break;
                }

                var place = Array.FindIndex(cursor.Documents, 0, cursor.Count, d => d >= target);
                if (!cursor.HasHeaders && place < 0)
                {
                    Assert.Null(expected);
                    break;
                }

                Assert.Equal(expected!.Document, cursor.Documents[place]);
                var found = new List<int>();
                cursor.ReadPositions(place, found);
                Assert.Equal(expected.Positions, found);
            }
        }
    }

    [Fact]
    public void Positions_can_be_read_in_any_order_and_twice()
    {
        var list = Random(300, 7);
        var (postings, positions, terms) = Write([list], isText: true);
        var cursor = new PostingsCursor(postings, positions, terms[0], isText: true, int.MaxValue);
        Assert.True(cursor.NextBlock());
        Assert.True(cursor.NextBlock());
        foreach (var index in new[] { 0, 5, 5, 127, 3, 4, 0 })
        {
            var found = new List<int>();
            cursor.ReadPositions(index, found);
            Assert.Equal(list[BitPacking.BlockSize + index].Positions, found);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(128)]
    public void A_frequency_above_65535_comes_back_whole(int count)
    {
        int[] many = [.. Enumerable.Range(0, 70_000)];
        List<Posting> list = [.. Enumerable.Range(0, count).Select(d => new Posting(d, d == count - 1 ? many : [d], 200))];
        var (postings, positions, terms) = Write([list], isText: true);
        var cursor = new PostingsCursor(postings, positions, terms[0], isText: true, int.MaxValue);
        Assert.True(cursor.NextBlock());
        Assert.Equal(70_000, cursor.Frequencies[count - 1]);
        var found = new List<int>();
        cursor.ReadPositions(count - 1, found);
        Assert.Equal(many, found);
    }

    [Fact]
    public void A_document_that_the_segment_does_not_have_is_damage()
    {
        var list = Random(130, 8);
        var (postings, positions, terms) = Write([list], isText: true);

        Assert.Throws<CorruptIndexException>(() => Walk(list[100].Document));
        Assert.Throws<CorruptIndexException>(() => Walk(list[^1].Document));
        Walk(list[^1].Document + 1);

        void Walk(int limit)
        {
            var cursor = new PostingsCursor(postings, positions, terms[0], isText: true, limit);
            while (cursor.NextBlock())
            {
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whatever_byte_is_damaged_the_walk_gives_ascending_documents_or_reports_damage(bool isText)
    {
        var list = Random(300, 9);
        var limit = list[^1].Document + 1;
        var (postings, positions, terms) = Write([list], isText);
        var (postingBytes, positionBytes) = (postings.Bytes.ToArray(), positions.Bytes.ToArray());
        var random = new SeededRandom(10);
        for (var round = 0; round < 200; round++)
        {
            var (at, flip) = (random.Next(postingBytes.Length), (byte)(1 + random.Next(255)));
            postingBytes[at] ^= flip;
            try
            {
                var cursor = new PostingsCursor(_files.Map(postingBytes), _files.Map(positionBytes), terms[0], isText, limit);
                while (cursor.NextBlock())
                {
                    Assert.All(cursor.Documents[..cursor.Count], d => Assert.InRange(d, 0, limit - 1));
                    Assert.Equal(cursor.Documents[..cursor.Count].Order(), cursor.Documents[..cursor.Count]);
                    if (isText) cursor.ReadPositions(cursor.Count - 1, []);
                }
            }
            catch (CorruptIndexException)
            {
            }

            postingBytes[at] ^= flip;
        }
    }

    private static List<Posting> Random(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        var document = -1;
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            document += 1 + (random.Chance(60) ? 0 : random.Next(random.Chance(5) ? 100_000 : 40));
            var position = -1;
            var frequency = 1 + (random.Chance(70) ? 0 : random.Next(random.Chance(5) ? 400 : 5));
            return new Posting(document, [.. Enumerable.Range(0, frequency).Select(_ => position += 1 + random.Next(300))], (byte)random.Next(256));
        })];
    }

    private (MappedSection Postings, MappedSection Positions, TermInfo[] Terms) Write(IReadOnlyList<List<Posting>> lists, bool isText)
    {
        var (postings, positions) = (_files.NewSection(), _files.NewSection());
        var writer = new PostingsWriter(postings, positions);
        var terms = new List<TermInfo>();
        foreach (var list in lists)
        {
            writer.Begin(isText);
            foreach (var posting in list)
            {
                writer.Document(posting.Document, posting.Positions.Length, posting.Length);
                if (!isText) continue;
                foreach (var position in posting.Positions) writer.Position(position);
            }

            terms.Add(writer.End());
        }

        var mapped = _files.Map(postings, positions);
        return (mapped[0], mapped[1], [.. terms]);
    }
}
