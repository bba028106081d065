using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Statutes;

/// <summary>A small library with articles of repealed and present law, and with what cites them.</summary>
public sealed class LawInTimeLibrary : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kb-law-in-time-").FullName;

    public LawInTimeLibrary()
    {
        var source = Path.Combine(_root, "entries.jsonl");
        File.WriteAllLines(source, Entries.Select(EntryJson.Write));
        IndexBuilder.Build([source], Path.Combine(_root, "index"), new BuildOptions { Threads = 1 }, null, CancellationToken.None);
        Index = KnowledgeIndex.Open(Path.Combine(_root, "index"));
    }

    internal KnowledgeIndex Index { get; }

    private static IEnumerable<KnowledgeEntry> Entries =>
    [
        Article("中华人民共和国合同法", new DateOnly(1999, 3, 15), 107, "已废止", "甲乙丙违约应当担责"),
        Article("中华人民共和国民法典", new DateOnly(2020, 5, 28), 577, "有效", "甲乙丙违约应当担责"),
        Article("中华人民共和国仲裁法", new DateOnly(2017, 9, 1), 59, "已修改", "申请应当在六个月内提出"),
        Article("中华人民共和国仲裁法", new DateOnly(2025, 9, 12), 72, "有效", "申请应当在三个月内提出"),
        Case("old-case", EntryKind.ReferenceCase, new DateOnly(2015, 1, 1), "依照合同法第一百零七条判决。"),
        Case("new-case", EntryKind.ReferenceCase, new DateOnly(2023, 1, 1), "依照民法典第五百七十七条判决。"),
        Case("guide", EntryKind.GuidingCase, new DateOnly(2012, 1, 1), "依照合同法第一百零七条判决。") with { Title = "指导案例9号：某案" },
        new()
        {
            Id = "answer", Kind = EntryKind.ExpertAnswer, Title = "撤销裁决的期限如何计算", Date = new DateOnly(2024, 5, 1),
            Sections = [new EntrySection("答疑意见", "根据仲裁法第五十九条的规定，自收到之日起计算。")], Answer = new AnswerFacts { Batch = "第十四批" },
        },
    ];

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static KnowledgeEntry Article(string law, DateOnly promulgated, int number, string status, string text) => new()
    {
        Id = new ArticleKey(law, promulgated, number).ToString(),
        Kind = EntryKind.StatuteArticle,
        Title = $"{law} 第{number}条",
        Number = $"第{number}条",
        Sections = [new EntrySection("条文", text)],
        Statute = new StatuteFacts { Law = law, Promulgated = promulgated, Article = number, Status = status, LawType = "法律" },
    };

    private static KnowledgeEntry Case(string id, EntryKind kind, DateOnly judged, string reasons) => new()
    {
        Id = id,
        Kind = kind,
        Title = "某甲公司诉某乙公司案",
        CaseType = "民事",
        Date = judged,
        Sections = [new EntrySection("裁判理由", reasons)],
    };
}

public sealed class LawInTimeSearchTests(LawInTimeLibrary library) : IClassFixture<LawInTimeLibrary>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("合同法107条")]
    [InlineData("民法典577条")]
    public void Searching_the_old_or_the_present_article_finds_what_cites_the_other(string query)
    {
        var found = Find(query, Tier.ReferenceCase);
        Assert.Equal(["new-case", "old-case"], found.Select(hit => hit.Entry.Id).Order(StringComparer.Ordinal));
        Assert.Contains(found, hit => hit.MatchedArticles.Count > 0);
        Assert.Equal(2, Find(query, Tier.Statute).Count);
    }

    [Fact]
    public void The_article_asked_for_comes_first_and_the_corresponding_one_second()
    {
        Assert.Equal([107, 577], Find("合同法107条", Tier.Statute).Select(hit => hit.Entry.Statute!.Article));
        Assert.Equal([577, 107], Find("民法典577条", Tier.Statute).Select(hit => hit.Entry.Statute!.Article));
    }

    [Fact]
    public void A_hit_says_what_has_become_of_the_law_that_it_cites_or_is()
    {
        var old = Find("合同法107条", Tier.ReferenceCase).Single(hit => hit.Entry.Id == "old-case");
        Assert.Equal([577], old.Changes.Single().Present.Select(article => article.Article));
        Assert.Equal([577], Find("合同法107条", Tier.Statute)[0].Now!.Present.Select(article => article.Article));
        Assert.Empty(Find("民法典577条", Tier.ReferenceCase).Single(hit => hit.Entry.Id == "new-case").Changes);
    }

    [Theory]
    [InlineData("2026-11-21", 72)]
    [InlineData("2025-01-01", 59)]
    public void Law_in_force_on_the_day_asked_comes_before_law_that_is_not(string day, int first)
    {
        var query = new KnowledgeQuery { Text = "申请应当在六个月三个月内提出", Tier = Tier.Statute, AsOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(first, library.Index.Search.Search(query).Hits[0].Entry.Statute!.Article);
    }

    [Fact]
    public void An_answer_to_just_this_question_brings_the_present_article_for_the_one_it_cites()
    {
        var statutes = Answer("撤销裁决 期限").Shelves.Single(shelf => shelf.Tier == Tier.Statute);
        Assert.Equal((72, 1), (statutes.Hits[0].Entry.Statute!.Article, statutes.Hits[0].Citations));
    }

    [Fact]
    public void A_guiding_case_that_is_no_longer_followed_has_left_its_shelf_and_keeps_its_page()
    {
        Assert.Empty(Find("合同法107条", Tier.GuidingCase));
        Assert.Equal("guide", Assert.Single(Find("合同法107条", Tier.NotFollowed)).Entry.Id);
        var entry = library.Index.Search.Find("guide")!;
        Assert.Equal((EntryKind.GuidingCase, CaseState.NotToBeFollowed), (entry.Kind, entry.Status!.State));
    }

    [Fact]
    public void What_cites_an_article_is_found_by_the_article_alone()
    {
        var cited = new ArticleKey("中华人民共和国合同法", new DateOnly(1999, 3, 15), 107);
        var found = library.Index.Search.Search(new KnowledgeQuery { Text = "", Flat = true, Cites = [cited] });
        Assert.Equal(["guide", "old-case"], found.Hits.Select(hit => hit.Entry.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_version_without_text_is_on_record_and_never_shows_the_text_of_another()
    {
        var law = library.Index.Statutes.Find("合同法", Today)!;
        Assert.Equal(1, Assert.Single(law.Versions).Articles);
        var arbitration = library.Index.Statutes.Find("仲裁法", Today)!;
        Assert.Equal(new DateOnly(2025, 9, 12), arbitration.Current!.Version.Promulgated);
        Assert.Contains(arbitration.Versions, version => !version.HasText);
        var old = arbitration.Versions.First(version => !version.HasText).Version;
        Assert.Null(library.Index.Statutes.Text(new ArticleKey(old.Law, old.KeyDay, 59)));
        Assert.Null(library.Index.Statutes.Article(new ArticleKey(old.Law, old.KeyDay, 59), Today)!.Entry);
    }

    private KnowledgeAnswer Answer(string text) => library.Index.Search.Search(new KnowledgeQuery { Text = text, AsOf = Today });

    private IReadOnlyList<KnowledgeHit> Find(string text, Tier tier) => Answer(text).Shelves.Single(shelf => shelf.Tier == tier).Hits;
}
