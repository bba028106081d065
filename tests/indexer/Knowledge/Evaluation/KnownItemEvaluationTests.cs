using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Evaluation;

public sealed class KnownItemEvaluationTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kb-known-items-").FullName;
    private readonly KnowledgeIndex _index;

    public KnownItemEvaluationTests()
    {
        KnowledgeEntry[] entries =
        [
            Case("case-1", "承运人交付错误的规则", "承运人凭副本提单放货的，应当赔偿损失。"),
            // One case held as guiding and as reference case: the same rule, set with other marks.
            Case("case-2", "连带保证的期间", "保证期间届满，保证人不再承担责任。"),
            Case("guide-2", "连带保证的期间", "保证期间届满　保证人不再承担责任") with { Kind = EntryKind.GuidingCase },
            Case("case-3", null, "网络店铺虚假标价构成欺诈。"),
            new()
            {
                Id = "fdw-1-1", Kind = EntryKind.ExpertAnswer, Title = "遗产管理人能否起诉",
                Sections = [new("问题", "遗产管理人能否以自己的名义起诉？"), new("答疑意见", "可以。")], Answer = new AnswerFacts { Batch = "第一批" },
            },
        ];
        File.WriteAllLines(Path.Combine(_root, "entries.jsonl"), entries.Select(EntryJson.Write));
        IndexBuilder.Build([Path.Combine(_root, "entries.jsonl")], Path.Combine(_root, "index"), new BuildOptions { Threads = 1 }, null, CancellationToken.None);
        _index = KnowledgeIndex.Open(Path.Combine(_root, "index"));
    }

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Theory]
    [InlineData("gist", 4, 2)]
    [InlineData("subtitle", 3, 2)]
    [InlineData("question", 1, 0)]
    public void Every_entry_with_such_a_text_is_an_item_and_is_found(string task, int items, int twins)
    {
        var scores = KnownItemEvaluation.Run(_index.Search, Task(task), CancellationToken.None);

        Assert.Equal((items, twins, items), (scores.Items, scores.Twins, scores.First));
        Assert.Equal(1.0, scores.Mrr10);
        Assert.Empty(scores.Worst);
        Assert.True(scores.Holds);
    }

    [Fact]
    public void Finding_an_entry_with_the_same_words_is_finding_it()
    {
        var item = KnownItemReader.Read(_index.Search, Task("gist"), CancellationToken.None).Single(item => item.Id == "guide-2");

        Assert.True(item.Is("case-2"));
        Assert.False(item.Is("case-1"));
    }

    [Fact]
    public void The_figures_are_means_over_ranks_and_the_worst_come_first()
    {
        List<KnownItem> items = [.. "abcd".Select(id => new KnownItem(id.ToString(), "text", new HashSet<string>()))];
        var scores = KnownItemScores.Of(Task("gist"), items, [1, 4, null, 12]);

        Assert.Equal(0.3125, scores.Mrr10, 12); // (1 + 1/4 + 0 + 0) / 4
        Assert.Equal(["c", "d", "b"], scores.Worst.Select(missed => missed.Id));
        Assert.False(scores.Holds);
    }

    private static KnownItemTask Task(string name) => KnownItemTask.All.Single(task => task.Name == name);

    private static KnowledgeEntry Case(string id, string? subtitle, string gist) => new()
    {
        Id = id,
        Kind = EntryKind.ReferenceCase,
        Title = $"某公司诉某人{id}案",
        Subtitle = subtitle,
        CaseType = "民事",
        Sections = [new("裁判要旨", gist)],
    };
}
