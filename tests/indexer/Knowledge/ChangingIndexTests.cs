using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Tests.Knowledge;

/// <summary>An index that is changed while it is searched: what shows at once, what after a refresh, and what survives.</summary>
public sealed class ChangingIndexTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    private readonly TemporaryIndex _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void What_is_applied_is_found_at_once_and_survives_only_from_the_commit_on()
    {
        using (var index = _home.Build(EntryChange.Put(Answer("一", "彩礼如何返还？"))))
        {
            Assert.Equal(1, index.CommittedChange);
            index.Apply([EntryChange.Put(Answer("二", "彩礼的范围是什么？")), EntryChange.Put(Answer("三", "嫁妆如何返还？")), EntryChange.Delete("一"), EntryChange.Delete("没有的")]);
            Assert.Equal("二", Found(index, "彩礼"));
            index.Commit(4);
            index.Apply([EntryChange.Delete("二")]);
            Assert.Equal("", Found(index, "彩礼"));
            Assert.Equal(4, index.CommittedChange);
        }

        using var again = KnowledgeIndex.OpenForWriting(_home.Folder);
        Assert.Equal(4, again.CommittedChange);
        Assert.Equal("二", Found(again, "彩礼"));
        Assert.Equal(2, again.EntryCount);
    }

    [Fact]
    public void What_is_forgotten_is_in_no_segment_any_more_while_a_deletion_only_hides_it()
    {
        using var index = _home.Build(EntryChange.Put(Answer("一", "彩礼如何返还？")), EntryChange.Put(Answer("二", "彩礼的范围是什么？")));
        index.Apply([EntryChange.Delete("一")]);
        index.Commit(3);
        Assert.Equal(1, KnowledgeIndex.Inspect(_home.Folder, verify: false).Segments.Sum(segment => segment.Deleted));

        index.Forget(3);

        Assert.Equal((1, 0), (KnowledgeIndex.Inspect(_home.Folder, verify: false).Segments.Sum(segment => segment.Documents), KnowledgeIndex.Inspect(_home.Folder, verify: false).Segments.Sum(segment => segment.Deleted)));
        Assert.Single(Directory.GetFiles(_home.Folder, "*.seg"));
        Assert.Equal("二", Found(index, "彩礼"));
    }

    [Fact]
    public void The_same_changes_once_more_change_nothing()
    {
        using var index = _home.Build(EntryChange.Put(Answer("一", "彩礼如何返还？")));
        EntryChange[] changes = [EntryChange.Put(Answer("二", "彩礼的范围是什么？")), EntryChange.Put(Answer("一", "彩礼应否返还？")), EntryChange.Put(Answer("一", "彩礼可否返还？"))];

        index.Apply(changes);
        index.Apply(changes);

        Assert.Equal("一 二", Found(index, "彩礼"));
        Assert.Equal("彩礼可否返还？", index.Search.Find("一")!.Title);
        Assert.Equal(2, index.EntryCount);
    }

    [Fact]
    public void Titles_and_words_are_suggested_after_a_refresh_and_no_longer_when_they_are_gone()
    {
        using var index = _home.Build(EntryChange.Put(Answer("一", "彩礼如何返还？")));
        Assert.Contains("彩礼如何返还？", Suggested(index));

        index.Apply([EntryChange.Put(Answer("二", "彩礼的范围是什么？")), EntryChange.Delete("一")]);
        Assert.DoesNotContain("彩礼的范围是什么？", Suggested(index));
        index.Refresh();

        Assert.Contains("彩礼的范围是什么？", Suggested(index));
        Assert.DoesNotContain("彩礼如何返还？", Suggested(index));
    }

    [Fact]
    public void A_law_whose_text_comes_or_goes_is_listed_or_not_at_once()
    {
        using var index = _home.Build(Article("示例条例", 1, "甲"));
        Assert.Null(index.Statutes.Find("示例办法", Day));

        index.Apply([Article("示例办法", 1, "乙"), Article("示例办法", 2, "丙"), EntryChange.Delete("示例条例@2020-01-01:1")]);

        Assert.Equal(2, index.Statutes.Find("示例办法", Day)!.Versions[0].Articles);
        Assert.Null(index.Statutes.Find("示例条例", Day));
    }

    [Fact]
    public void Only_one_process_opens_an_index_for_changing_and_who_only_reads_cannot_change_it()
    {
        using var index = _home.Build(EntryChange.Put(Answer("一", "彩礼如何返还？")));
        Assert.Throws<IndexLockedException>(() => KnowledgeIndex.OpenForWriting(_home.Folder));

        using var reading = KnowledgeIndex.Open(_home.Folder);
        Assert.Equal(1, reading.CommittedChange);
        Assert.Throws<InvalidOperationException>(() => reading.Apply([EntryChange.Delete("一")]));
        Assert.Throws<InvalidOperationException>(() => reading.Commit(2));
    }

    [Fact]
    public void Where_there_is_no_index_none_is_made_up() =>
        Assert.Throws<DirectoryNotFoundException>(() => KnowledgeIndex.OpenForWriting(_home.Folder));

    [Fact]
    public void Building_from_entries_stops_at_their_failure_and_leaves_the_old_index()
    {
        _home.Build(EntryChange.Put(Answer("一", "彩礼如何返还？"))).Dispose();

        Assert.Throws<InvalidDataException>(() => IndexBuilder.Build(Failing(), _home.Folder, new BuildOptions(), null, null, CancellationToken.None));

        using var index = KnowledgeIndex.Open(_home.Folder);
        Assert.Equal("一", Found(index, "彩礼"));

        static IEnumerable<EntryChange> Failing()
        {
            yield return EntryChange.Put(Answer("二", "彩礼的范围是什么？"));
            throw new InvalidDataException("示例");
        }
    }

    [Fact]
    public void An_entry_that_breaks_a_rule_is_left_out_and_told_and_the_others_go_on()
    {
        var refused = new List<string>();
        EntryChange[] changes = [EntryChange.Put(Answer("一", "彩礼如何返还？")), EntryChange.Put(Answer(new string('长', 600), "彩礼？")), EntryChange.Put(Answer("二", "彩礼的范围是什么？") with { Keywords = [new string('字', 9000)] })];
        IndexBuilder.Build(changes, _home.Folder, new BuildOptions { Threads = 1 }, (id, _) => refused.Add(id), null, CancellationToken.None);

        using var index = KnowledgeIndex.OpenForWriting(_home.Folder);
        Assert.Equal("一", Found(index, "彩礼"));
        Assert.Equal([changes[1].Id, "二"], refused);
        index.Apply([changes[1], EntryChange.Put(Answer("三", "彩礼的数额？")), EntryChange.Put(Answer("一", "彩礼") with { Keywords = [new string('字', 9000)] })], (id, _) => refused.Add(id));
        Assert.Equal("三", Found(index, "彩礼"));
        Assert.Throws<ArgumentException>(() => index.Apply([changes[1]]));
    }

    private static string Found(KnowledgeIndex index, string text) =>
        string.Join(' ', index.Search.Search(new KnowledgeQuery { Text = text, Flat = true }).Hits.Select(hit => hit.Entry.Id).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Suggested(KnowledgeIndex index) => index.Completions.Of("彩礼").Select(completion => completion.Text);

    private static KnowledgeEntry Answer(string id, string question) => new()
    {
        Id = id,
        Kind = EntryKind.ExpertAnswer,
        Title = question,
        Sections = [new("答疑意见", "视情形而定。")],
        Answer = new AnswerFacts(),
    };

    private static EntryChange Article(string law, int number, string text)
    {
        var facts = new StatuteFacts { Law = law, Article = number, Promulgated = new DateOnly(2020, 1, 1), Effective = new DateOnly(2020, 2, 1), Status = "有效" };
        return EntryChange.Put(new KnowledgeEntry { Id = facts.Key.ToString(), Kind = EntryKind.StatuteArticle, Title = $"{law}第{number}条", Statute = facts, Sections = [new("", text)] });
    }
}
