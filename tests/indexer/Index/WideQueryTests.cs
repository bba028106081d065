using System.Globalization;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

/// <summary>Queries wider and looser than people write by hand: a pasted judgment has hundreds of words.</summary>
public sealed class WideQueryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-wide-").FullName;
    private readonly EmbeddedEngine _engine;

    public WideQueryTests()
    {
        _engine = EmbeddedEngine.Open(_folder, TestDocument.Schema, new PlacedWordsAnalyzer());
        // Document n holds the first n words.
        _engine.Apply(new[] { 1, 2, 254, 255, 256, 257, 300, 512, 600 }.Select(n => IndexChange.Put(TestDocument.Of($"n{n}", string.Join(' ', Words(n))))));
    }

    public void Dispose()
    {
        _engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(2, 8)]
    [InlineData(255, 6)]
    [InlineData(256, 5)]
    [InlineData(258, 3)]
    [InlineData(600, 1)]
    [InlineData(601, 0)]
    public void A_document_with_at_least_so_many_of_the_words_is_found(int minimum, int found)
    {
        Assert.Equal(found, _engine.Count(BooleanQuery.Any([.. Words(600).Select(w => new TermQuery("body", w))], minimum)));
        Assert.Equal(found, _engine.Count(BooleanQuery.Any([.. Words(600).Select(w => BooleanQuery.Any([new TermQuery("body", w), new TermQuery("title", w)]))], minimum)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(int.MaxValue)]
    public async Task A_phrase_may_be_as_loose_as_it_likes(int slop)
    {
        var phrase = new PhraseQuery("body", [new PhraseTerm("w1", 0), new PhraseTerm("w0", 0)], slop);
        var count = await Task.Run(() => _engine.Count(phrase)).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(slop == 0 ? 0 : 8, count);
    }

    private static IEnumerable<string> Words(int count) => Enumerable.Range(0, count).Select(i => "w" + i.ToString(CultureInfo.InvariantCulture));
}
