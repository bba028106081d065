using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Storage;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

/// <summary>What an engine does when it is closed, and when something under it fails.</summary>
public sealed class EngineLifetimeTests : IDisposable
{
    private static readonly SearchRequest Everything = new() { Query = new AllQuery() };
    private readonly SmallIndex _index = new(documents: 30);

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task A_search_on_a_closed_engine_is_refused_and_does_not_hang()
    {
        var writing = _index.Open();
        writing.Dispose();
        var reading = _index.OpenForReading();
        reading.Dispose();

        foreach (var engine in new[] { writing, reading })
            await Assert.ThrowsAsync<ObjectDisposedException>(() => Task.Run(() => engine.Search(Everything)).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void A_change_to_a_closed_engine_is_refused()
    {
        var engine = _index.Open();
        engine.Dispose();

        Assert.Throws<ObjectDisposedException>(() => engine.Apply([IndexChange.Put(TestDocument.Of("a", "w"))]));
        Assert.Throws<ObjectDisposedException>(() => engine.Commit(1));
        Assert.Throws<ObjectDisposedException>(() => engine.MergeAll());
    }

    [Fact]
    public void Closing_twice_is_harmless_even_while_a_search_goes_on()
    {
        foreach (var engine in new[] { _index.Open(), _index.OpenForReading() })
        {
            // The analyzer runs in the middle of a search that marks places by prefix; the files must stay mapped after it.
            var closing = new SearchRequest { Query = new PrefixQuery("body", "w"), Highlight = ["body"], Limit = 50 };
            PlacedWordsAnalyzer.WhenAnalysing = () =>
            {
                engine.Dispose();
                engine.Dispose();
            };
            try
            {
                Assert.Equal(50, engine.Search(closing).Hits.Count);
            }
            finally
            {
                PlacedWordsAnalyzer.WhenAnalysing = null;
            }

            Assert.Throws<ObjectDisposedException>(() => engine.Search(closing));
        }
    }

    [Fact]
    public void An_engine_open_for_reading_refuses_changes()
    {
        using var engine = _index.OpenForReading();
        Assert.Throws<InvalidOperationException>(() => engine.Apply([]));
        Assert.Throws<InvalidOperationException>(() => engine.Commit(1));
        Assert.Throws<InvalidOperationException>(() => engine.MergeAll());
    }

    [Fact]
    public void A_second_writer_is_refused_and_readers_are_not()
    {
        using var writer = _index.Open();
        Assert.Throws<IndexLockedException>(_index.Open);
        using var reader = _index.OpenForReading();
        Assert.Equal(writer.DocumentCount, reader.DocumentCount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_file_that_cannot_be_written_ends_applying_with_its_own_exception(int threads)
    {
        using var engine = EmbeddedEngine.Open(_index.Folder, TestDocument.Schema, new PlacedWordsAnalyzer(), threads);
        var before = engine.DocumentCount;
        // Folders where the next segments would be written.
        for (var i = 1; i < 200; i++) Directory.CreateDirectory(Path.Combine(_index.Folder, $"{i:d6}.seg.part"));

        var documents = Enumerable.Range(0, 5000).Select(i => IndexChange.Put(TestDocument.Of($"n{i}", "w0 w1")));
        var error = await Assert.ThrowsAnyAsync<Exception>(() => Task.Run(() => engine.Apply(documents)).WaitAsync(TimeSpan.FromSeconds(20)));

        Assert.True(error is IOException or UnauthorizedAccessException, error.ToString());
        Assert.Equal(before, engine.DocumentCount);
        Assert.Null(engine.Find("n0"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_text_that_cannot_be_analysed_ends_applying_at_once(int threads)
    {
        using var engine = EmbeddedEngine.Open(_index.Folder, TestDocument.Schema, new FailingAnalyzer(), threads);

        var documents = Enumerable.Range(0, 100_000).Select(i => IndexChange.Put(TestDocument.Of($"n{i}", i == 70 ? "fail" : "w0")));
        await Assert.ThrowsAsync<FormatException>(() => Task.Run(() => engine.Apply(documents)).WaitAsync(TimeSpan.FromSeconds(20)));

        engine.Apply([IndexChange.Put(TestDocument.Of("after", "w0"))]);
        Assert.NotNull(engine.Find("after"));
    }

    /// <summary>Fails on one text.</summary>
    private sealed class FailingAnalyzer : Analyzer
    {
        private readonly PlacedWordsAnalyzer _inner = new();

        public override string Fingerprint => _inner.Fingerprint;

        public override void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
        {
            if (text is "fail") throw new FormatException();
            _inner.Analyze(text, tokens);
        }
    }
}
