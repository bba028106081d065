using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

/// <summary>However documents are spread over segments, answers are the same to the last bit.</summary>
public sealed class MergingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-merging-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Merging_at_random_moments_changes_no_answer(int seed)
    {
        var random = new SeededRandom((ulong)seed);
        var content = new RandomDocuments(random);
        using var engine = Open();
        for (var step = 0; step < 25; step++)
        {
            engine.Apply(Enumerable.Range(0, 1 + random.Next(60)).Select(_ => content.Id(300)).Distinct().ToList()
                .Select(id => random.Chance(75) ? IndexChange.Put(content.Document(id)) : IndexChange.Delete(id)));
            if (!random.Chance(40)) continue;
            var before = AnswersOf(engine);
            engine.MergeAll();
            Assert.Equal(before, AnswersOf(engine));
            Assert.InRange(Segments(commit: engine), 0, 1);
            Assert.Equal(before, AnswersOf(engine));
        }
    }

    [Fact]
    public void Many_small_changes_are_merged_in_the_background_and_nothing_is_lost()
    {
        using (var engine = Open())
        {
            for (var i = 0; i < 200; i++)
            {
                engine.Apply([IndexChange.Put(TestDocument.Of($"d{i}", $"w{i % 7} x")), IndexChange.Delete($"d{i - 3}")]);
                if (i % 20 == 0) engine.Commit(i);
            }

            Assert.Equal(3, engine.DocumentCount);
            Assert.InRange(Segments(commit: engine), 1, 60);
        }

        using var again = Open();
        Assert.Equal(3, again.DocumentCount);
        Assert.Equal(3, again.Count(new TermQuery("body", "x")));
    }

    [Fact]
    public async Task Documents_changed_while_everything_is_merged_keep_their_newest_state()
    {
        using var engine = Open();
        for (var round = 0; round < 15; round++)
        {
            var (first, number) = (round * 100, round);
            engine.Apply(Enumerable.Range(first, 100).Select(i => IndexChange.Put(TestDocument.Of($"d{i}", "old w"))));
            engine.Apply(Enumerable.Range(first + 100, 100).Select(i => IndexChange.Put(TestDocument.Of($"d{i}", "old w"))));
            var merging = Task.Run(() => engine.MergeAll());
            for (var i = first; i < first + 100; i += 2) engine.Apply([IndexChange.Put(TestDocument.Of($"d{i}", "new w")), IndexChange.Delete($"d{i + 1}")]);
            if (number % 3 == 0) engine.Commit(number + 1);
            await merging;
        }

        engine.MergeAll();
        Assert.Equal(15 * 50, engine.Count(new TermQuery("body", "new")));
        Assert.Equal(100, engine.Count(new TermQuery("body", "old")));
        Assert.Null(engine.Find("d1"));
        Assert.Equal(1, Segments(commit: engine));
    }

    [Fact]
    public async Task Everything_is_one_segment_afterwards_even_when_a_background_merge_was_going_on()
    {
        using var engine = Open();
        for (var round = 0; round < 8; round++)
        {
            for (var i = 0; i < 12; i++) engine.Apply([IndexChange.Put(TestDocument.Of($"r{round}d{i}", "w x y z"))]);
            await Task.Run(() => engine.MergeAll()).WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Equal(1, Segments(commit: engine));
        }
    }

    [Fact]
    public async Task Readers_go_on_while_the_writer_commits_merges_and_removes_their_files()
    {
        using var writer = Open();
        writer.Apply(Enumerable.Range(0, 200).Select(i => IndexChange.Put(TestDocument.Of($"d{i}", "w0 w1 w2", tags: ["p"]))));
        writer.Commit(1);
        using var first = SmallIndex.OpenForReading(_folder);
        var answer = AnswersOf(first);
        using var ended = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            while (!ended.IsCancellationRequested)
            {
                using var fresh = SmallIndex.OpenForReading(_folder);
                Assert.Equal(200, fresh.Count(new TermQuery("body", "w0")));
                Assert.Equal(200, fresh.DocumentCount);
            }
        });

        for (var round = 2; round < 30; round++)
        {
            writer.Apply(Enumerable.Range(round, 20).Select(i => IndexChange.Put(TestDocument.Of($"d{i}", "w0 w1 w3", tags: ["q"]))));
            if (round % 4 == 0) writer.MergeAll();
            writer.Commit(round);
            Assert.Equal(answer, AnswersOf(first));
            Assert.Equal(1, first.CommittedChange);
        }

        await ended.CancelAsync();
        await reading;
    }

    private EmbeddedEngine Open() => EmbeddedEngine.Open(_folder, TestDocument.Schema, new PlacedWordsAnalyzer(), threads: 2);

    private static List<string> AnswersOf(EmbeddedEngine engine) => [.. SmallIndex.Searches.Select(search => AnswerText.Of(engine.Search(search), withTotal: search.CountAll))];

    private int Segments(EmbeddedEngine commit)
    {
        commit.Commit(commit.CommittedChange + 1);
        return IndexInspector.Inspect(_folder, verify: true).Segments.Count;
    }
}
