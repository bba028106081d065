using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Knowledge;

/// <summary>Who sees which entry, and that nobody notices the others by any way that leads to entries.</summary>
public sealed class AudienceTests : IDisposable
{
    private static readonly string[] Staff = [Audiences.Public, Audiences.Courts, Audiences.Region("四川省"), Audiences.Court("示例市中级人民法院")];
    private static readonly DateOnly Day = new(2026, 1, 1);

    /// <summary>Words, cause, keyword, number and cited article that only the hidden answer and the hidden case hold.</summary>
    private const string HiddenWord = "留置权", HiddenCause = "船舶碰撞损害责任纠纷", HiddenKeyword = "海事赔偿责任限制", HiddenNumber = "（2021）川01民终77号";

    private readonly TemporaryIndex _home = new();
    private readonly KnowledgeIndex _index;

    public AudienceTests()
    {
        _index = _home.Build(
            EntryChange.Put(Answer("公开", "定金与违约金能否并用？", "不能并用。")),
            EntryChange.Put(Answer("全体法院", "定金罚则与违约金如何选择？", "由守约方选择。"), [Audiences.Courts]),
            EntryChange.Put(Answer("四川", "定金的数额有无上限？", "有上限。"), [Audiences.Region("四川省")]),
            EntryChange.Put(Answer("本院", $"定金能否适用{HiddenWord}的规定？", $"不能适用{HiddenWord}的规定，参见公开案例（2020）川01民终1号，《中华人民共和国民法典》第五百八十六条。"), [Audiences.Court("示例市中级人民法院")]),
            EntryChange.Put(Answer("无人", "定金应当返还给谁？", "给付的一方。"), []),
            EntryChange.Put(Case("公开案例", "买卖合同纠纷", "（2020）川01民终1号", "收受定金的一方不履行债务的，应当双倍返还定金。")),
            EntryChange.Put(Case("本院案例", HiddenCause, HiddenNumber, "收受定金的一方不履行债务的，应当双倍返还定金，留置船舶不影响定金。") with { Keywords = [HiddenKeyword] }, [Audiences.Court("示例市中级人民法院")]));
    }

    public void Dispose()
    {
        _index.Dispose();
        _home.Dispose();
    }

    public static TheoryData<string, string[], string> Readers => new()
    {
        { "somebody who is not signed in", ["public"], "公开 公开案例" },
        { "a judge of another province", ["public", "courts", "region:云南省", "court:别的法院"], "全体法院 公开 公开案例" },
        { "a judge of the province", ["public", "courts", "region:四川省", "court:别的法院"], "全体法院 公开 公开案例 四川" },
        { "a judge of the court", ["public", "courts", "region:四川省", "court:示例市中级人民法院"], "全体法院 公开 公开案例 四川 本院 本院案例" },
        { "somebody without any audience", [], "" },
        { "somebody whose court begins with the same characters", ["court:示例市中级人民法院第二法庭", "court:示例市"], "" },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public void Each_reader_finds_what_is_for_them_and_counts_no_more(string who, string[] readers, string seen)
    {
        var view = _index.For(readers);

        foreach (var text in new[] { "定金", "" })
        {
            var answer = view.Search.Search(new KnowledgeQuery { Text = text, Flat = true, PageSize = 50 });
            Assert.True(seen == Names(answer.Hits.Select(hit => hit.Entry)), who);
            Assert.Equal(answer.Hits.Count, answer.Total);
        }

        Assert.Equal(seen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, view.Search.EntryCount);
        Assert.Equal(view.Search.EntryCount, view.Search.Count(new KnowledgeQuery { Text = "" }));
    }

    [Fact]
    public void An_entry_for_one_court_is_found_by_no_way_by_who_is_not_of_it()
    {
        Assert.Empty(WaysToHidden(_index.For([Audiences.Public, Audiences.Courts, Audiences.Region("四川省"), Audiences.Court("别的法院")])));
        Assert.Empty(WaysToHidden(_index.For(Audiences.Everybody)));
    }

    [Fact]
    public void The_court_itself_finds_it_by_every_one_of_these_ways()
    {
        Assert.Equal(
            ["find", "explain", "search by word", "search by number", "flat list", "shelves", "facets of a search", "one facet", "filter by cause", "law that cases cite",
                "citing list", "alike", "same cause", "cited by", "number in a text that is checked"],
            WaysToHidden(_index.For(Staff)));
    }

    [Fact]
    public void Suggestions_corrections_and_counts_of_citations_come_from_what_everybody_may_see()
    {
        Assert.DoesNotContain(_index.Completions.Of("海事赔偿责任"), completion => completion.Text == HiddenKeyword);
        Assert.DoesNotContain(_index.Completions.Of("定金能否适用"), completion => completion.Text.Contains(HiddenWord, StringComparison.Ordinal));
        Assert.Contains(_index.Completions.Of("定金与违约金"), completion => completion.Text == "定金与违约金能否并用？");
        Assert.DoesNotContain(_index.Completions.Of("船舶碰撞"), completion => completion.Count > 0);
        Assert.Equal(0, _index.Statutes.Citations.Of(Cited));
    }

    [Fact]
    public void An_entry_that_is_published_further_is_seen_at_once_and_one_that_is_drawn_back_is_not()
    {
        _index.Apply([EntryChange.Put(Answer("本院", $"定金能否适用{HiddenWord}的规定？", "不能。"), [Audiences.Public])]);
        Assert.NotNull(_index.Search.Find("本院"));
        Assert.Equal("本院", Names(_index.Search.Search(new KnowledgeQuery { Text = HiddenWord, Flat = true }).Hits.Select(hit => hit.Entry)));

        _index.Apply([EntryChange.Put(Answer("公开", "定金与违约金能否并用？", "不能并用。"), [Audiences.Courts])]);
        Assert.Null(_index.Search.Find("公开"));
        Assert.NotNull(_index.For(Staff).Search.Find("公开"));
    }

    private static ArticleKey Cited => ArticleKey.TryParse("中华人民共和国民法典@2020-05-28:586", out var key) ? key : throw new InvalidOperationException();

    /// <summary>The ways by which a reader notices the hidden answer or the hidden case.</summary>
    private static List<string> WaysToHidden(KnowledgeView view)
    {
        var search = view.Search;
        var open = search.Find("公开案例")!;
        var shown = search.Search(new KnowledgeQuery { Text = "收受定金的一方不履行债务", ShelfSize = 20 });
        var asked = new KnowledgeQuery { Text = "定金", Flat = true, PageSize = 50 };
        List<(string Way, bool Leads)> ways =
        [
            ("find", search.Find("本院") is not null || search.Find("本院案例") is not null),
            ("explain", search.Explain(asked, "本院") is not null),
            ("search by word", search.Count(new KnowledgeQuery { Text = HiddenWord, Flat = true }) > 0),
            ("search by number", search.Count(new KnowledgeQuery { Text = HiddenNumber }) > 0 || search.ByNumber(HiddenNumber).Count > 0),
            ("flat list", search.Search(asked).Hits.Any(IsHidden)),
            ("shelves", shown.Shelves.SelectMany(shelf => shelf.Hits).Any(IsHidden)),
            ("facets of a search", search.Search(asked).Facets.SelectMany(facet => facet.Values).Any(value => value.Value is HiddenCause or HiddenKeyword)),
            ("one facet", search.Facet(asked, "keyword").Values.Any(value => value.Value == HiddenKeyword)),
            ("filter by cause", search.Count(asked with { Filters = [new FacetFilter("cause", HiddenCause)] }) > 0),
            ("law that cases cite", search.Facet(asked, "law").Values.Any(value => value.Value == "中华人民共和国民法典")),
            ("citing list", search.Count(new KnowledgeQuery { Text = "", Cites = [Cited] }) > 0),
            ("alike", view.Neighbours.Alike(open, 10) is var alike && alike.Cases.Concat(alike.Answers).Any(neighbour => neighbour.Entry.Id is "本院" or "本院案例")),
            ("same cause", view.Neighbours.SameCause(Case("另一案", HiddenCause, "（2019）川01民终5号", "定金。"), 10).First.Count > 0),
            ("cited by", view.Neighbours.CitedBy(open, 10).Total > 0),
            ("number in a text that is checked", view.Citations.Check($"参见{HiddenNumber}判决。", Day).Items.Any(item => item.Findings.Any(finding => finding.Kind == CitationFindingKind.EntryHeld))),
        ];
        return [.. ways.Where(way => way.Leads).Select(way => way.Way)];
    }

    private static bool IsHidden(KnowledgeHit hit) => hit.Entry.Id is "本院" or "本院案例";

    private static string Names(IEnumerable<KnowledgeEntry> entries) => string.Join(' ', entries.Select(entry => entry.Id).Order(StringComparer.Ordinal));

    private static KnowledgeEntry Answer(string id, string question, string text) => new()
    {
        Id = id,
        Kind = EntryKind.ExpertAnswer,
        Title = question,
        Sections = [new("问题", question), new("答疑意见", text)],
        Date = new DateOnly(2024, 5, 1),
        Answer = new AnswerFacts(),
    };

    private static KnowledgeEntry Case(string id, string cause, string number, string gist) => new()
    {
        Id = id,
        Kind = EntryKind.ReferenceCase,
        Title = $"{id}示例案",
        CaseType = "民事",
        Cause = cause,
        DocketNumbers = [number],
        Sections = [new("裁判要旨", gist)],
        Date = new DateOnly(2024, 5, 1),
    };
}
