using System.Text;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Index.Postings;
using KnowledgeBase.Indexer.Storage;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

public sealed class TermDictionaryTests : IDisposable
{
    private const int Fields = 4;
    private readonly SectionFiles _files = new();

    public void Dispose() => _files.Dispose();

    public static TheoryData<int> Sizes => [0, 1, 15, 16, 17, 32, 33, 1000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_term_is_found_with_its_ordinal_and_place_and_no_other_is(int size)
    {
        var terms = RandomTerms(size, 1);
        var dictionary = Write(terms);

        Assert.Equal(terms.Count, dictionary.Count);
        for (var i = 0; i < terms.Count; i++)
        {
            var (field, term) = terms[i];
            Assert.Equal(i, dictionary.Find(field, Encoding.UTF8.GetBytes(term), out var info));
            Assert.Equal(PlaceOf(i), info);
            Assert.Equal(term, dictionary.TermAt(field, i - dictionary.FirstOrdinal(field)));
        }

        var known = terms.ToHashSet();
        foreach (var (field, term) in RandomTerms(200, 2).Where(t => !known.Contains(t)))
            Assert.Equal(-1, dictionary.Find(field, Encoding.UTF8.GetBytes(term), out _));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Terms_with_a_prefix_come_in_order(int size)
    {
        var terms = RandomTerms(size, 3);
        var dictionary = Write(terms);

        foreach (var prefix in new[] { "", "a", "ab", "盗", "盗窃", "𠮷", "！", "abcdefgh", "abcdefghi", "z" })
        {
            for (var field = 0; field < Fields; field++)
            {
                var bytes = Encoding.UTF8.GetBytes(prefix);
                var expected = terms.Select((t, i) => (i, t.Field, t.Term)).Where(t => t.Field == field && t.Term.StartsWith(prefix, StringComparison.Ordinal));
                Assert.Equal(
                    expected.Select(t => (t.i, t.Term, PlaceOf(t.i))),
                    dictionary.StartingWith(field, bytes).Select(t => (t.Ordinal, Encoding.UTF8.GetString(t.Term), t.Info)));
            }
        }
    }

    [Fact]
    public void A_field_may_be_empty_and_an_ordinal_it_does_not_have_is_damage()
    {
        var dictionary = Write([(1, ""), (1, "a"), (3, "b")]);

        Assert.Equal([0, 2, 0, 1], Enumerable.Range(0, Fields).Select(dictionary.CountOf));
        Assert.Equal("", dictionary.TermAt(1, 0));
        Assert.Equal(0, dictionary.Find(1, [], out _));
        Assert.Equal(-1, dictionary.Find(2, [], out _));
        foreach (var (field, ordinal) in new[] { (0, 0), (1, 2), (1, -1), (3, 1) })
            Assert.Throws<CorruptIndexException>(() => dictionary.TermAt(field, ordinal));
    }

    [Fact]
    public void An_index_that_contradicts_itself_is_damage()
    {
        var (terms, index) = Bytes(RandomTerms(100, 4));
        for (var at = 0; at < 8 + (Fields + 1) * 8; at++)
        {
            var damaged = index.ToArray();
            damaged[at] ^= 0x41;
            try
            {
                _ = new TermDictionary(_files.Map(terms), _files.Map(damaged), Fields);
            }
            catch (CorruptIndexException)
            {
                continue;
            }

            // What a border between fields says may be another possible border; all else shows.
            Assert.InRange(at, 8, 8 + (Fields + 1) * 8);
        }
    }

    /// <summary>Terms of all lengths, in the order of their UTF-8 bytes: shared beginnings, nothing at all, characters beyond 16 bits.</summary>
    private static List<(int Field, string Term)> RandomTerms(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        string[] pieces = ["a", "ab", "abcdefgh", "盗", "窃", "罪", "𠮷", "！", "0", "\0"];
        var terms = new HashSet<(int Field, string Term)>();
        while (terms.Count < count)
        {
            var length = random.Chance(3) ? random.Next(900) : random.Next(6);
            terms.Add((random.Next(Fields), string.Concat(Enumerable.Range(0, length).Select(_ => random.Of(pieces)))));
        }

        return [.. terms.OrderBy(t => t.Field).ThenBy(t => t.Term, Comparer<string>.Create((a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b))))];
    }

    private static TermInfo PlaceOf(int ordinal) => new(ordinal + 1, ordinal * 1000L, ordinal * (long)int.MaxValue);

    private TermDictionary Write(IReadOnlyList<(int Field, string Term)> terms)
    {
        var (blocks, index) = Bytes(terms);
        return new TermDictionary(_files.Map(blocks), _files.Map(index), Fields);
    }

    private (byte[] Terms, byte[] Index) Bytes(IReadOnlyList<(int Field, string Term)> terms)
    {
        using var section = _files.NewSection();
        var writer = new TermDictionaryWriter(section, Fields);
        for (var i = 0; i < terms.Count; i++) Assert.Equal(i, writer.Add(terms[i].Field, Encoding.UTF8.GetBytes(terms[i].Term), PlaceOf(i)));
        var index = new ByteWriter();
        writer.Finish(index);
        return (section.Buffer.Written.ToArray(), index.Written.ToArray());
    }
}
