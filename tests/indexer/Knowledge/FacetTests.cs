using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Tests.Knowledge;

public sealed class FacetTests(FacetTests.Library library) : IClassFixture<FacetTests.Library>
{
    [Fact]
    public void Causes_are_a_tree_in_which_a_parent_counts_an_entry_once()
    {
        Assert.Equal(
        [
            "民事 5",
            "合同纠纷 3 < 民事",
            "借款合同纠纷 2 < 合同纠纷",
            "民间借贷纠纷 1 < 借款合同纠纷",
            "买卖合同纠纷 1 < 合同纠纷",
            "侵权责任纠纷 1 < 民事",
            "机动车交通事故责任纠纷 1 < 侵权责任纠纷",
            "婚姻家庭纠纷 1 < 民事",
            "离婚纠纷 1 < 婚姻家庭纠纷",
            "刑事 1",
            "侵犯财产罪 1 < 刑事",
            "盗窃罪 1 < 侵犯财产罪",
        ], Lines("cause"));
    }

    [Theory]
    [InlineData("民事", "loan private sale divorce mediation")]
    [InlineData("合同纠纷", "loan private sale")]
    [InlineData("借款合同纠纷", "loan private")]
    [InlineData("民间借贷纠纷", "private")]
    [InlineData("侵犯财产罪", "theft")]
    public void Choosing_a_cause_finds_all_below_it(string cause, string ids) => Assert.Equal(ids.Split(' ').Order(), Find(new FacetFilter("cause", cause)));

    [Fact]
    public void An_entry_keeps_its_own_cause() => Assert.Equal("民间借贷纠纷", library.Index.Search.Find("private")!.Cause);

    [Theory]
    [InlineData("中华人民共和国民法典", "art-1 loan sale")]
    [InlineData("中华人民共和国刑法", "theft")]
    public void A_case_is_found_under_the_laws_it_cites_and_an_article_under_its_own(string law, string ids) => Assert.Equal(ids.Split(' ').Order(), Find(new FacetFilter("law", law)));

    [Fact]
    public void A_law_counts_an_entry_once_however_many_of_its_articles_are_cited() =>
        Assert.Equal(["中华人民共和国民法典 3", "中华人民共和国刑法 1"], Lines("law"));

    [Fact]
    public void Years_come_newest_first_and_levels_of_courts_highest_first()
    {
        Assert.Equal(["2024 1", "2023 2", "2021 1", "2020 1", "2019 1"], Lines("year"));
        Assert.Equal(["最高人民法院 1", "高级人民法院 1", "中级人民法院 1", "基层人民法院 2"], Lines("courtLevel"));
    }

    [Fact]
    public void Level_and_region_follow_from_the_court_and_the_court_from_the_number()
    {
        var theft = library.Index.Search.Find("theft")!;
        Assert.Equal(("四川省成都市中级人民法院", "中级人民法院", "四川省"), (theft.Court, theft.CourtLevel, theft.Region));
        Assert.Equal(["theft"], Find(new FacetFilter("region", "四川省")));
    }

    [Fact]
    public void A_facet_without_a_value_is_not_shown()
    {
        var facets = library.Index.Search.Search(Query([new FacetFilter("kind", "statute")])).Facets.Select(facet => facet.Facet).ToList();
        Assert.Equal(["tier", "kind", "year", "law", "lawType", "status"], facets);
    }

    [Fact]
    public void A_facet_that_is_cut_says_how_many_values_are_left_and_gives_all_when_asked_alone()
    {
        var cut = library.Index.Search.Search(Query([])).Facets.Single(facet => facet.Facet == "keyword");
        Assert.Equal((12, 18), (cut.Values.Count, cut.More));
        var whole = library.Index.Search.Facet(Query([]), "keyword");
        Assert.Equal((30, 0), (whole.Values.Count, whole.More));
        Assert.Equal(cut.Values, whole.Values.Take(12));
        Assert.Throws<ArgumentException>(() => library.Index.Search.Facet(Query([]), "colour"));
    }

    private static KnowledgeQuery Query(IReadOnlyList<FacetFilter> filters) => new() { Text = "", Flat = true, PageSize = 50, Filters = filters };

    private IEnumerable<string> Find(FacetFilter filter) => library.Index.Search.Search(Query([filter])).Hits.Select(hit => hit.Entry.Id).Order();

    private IEnumerable<string> Lines(string facet) => library.Index.Search.Facet(Query([]), facet).Values
        .Select(value => $"{value.Value} {value.Count}{(value.Parent is null ? "" : " < " + value.Parent)}");

    /// <summary>A few cases of every kind of cause, and an article.</summary>
    public sealed class Library : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("kb-facets-").FullName;

        public Library()
        {
            KnowledgeEntry[] entries =
            [
                Case("loan", "民事", "借款合同纠纷", 2023, "北京市朝阳区人民法院", "依据民法典第五百七十七条、第五百八十四条判决。"),
                Case("private", "民事", "民间借贷纠纷", 2023, "某县人民法院", "利率约定过高。"),
                Case("sale", "民事", "买卖合同纠纷", 2024, "最高人民法院", "依据民法典第五百七十七条判决。"),
                Case("divorce", "民事", "离婚纠纷", 2020, "四川省高级人民法院", "感情确已破裂。") with { Region = "重庆市" },
                Case("mediation", "调解", "机动车交通事故责任纠纷", 2019, null, "双方达成协议。"),
                Case("theft", "刑事", "盗窃罪", null, null, "依据刑法第二百六十四条判决。") with { DocketNumbers = ["（2022）川01刑终77号"], Keywords = [.. Enumerable.Range(10, 30).Select(i => $"关键词{i}")] },
                new()
                {
                    Id = "art-1", Kind = EntryKind.StatuteArticle, Title = "中华人民共和国民法典 第一条", Date = new DateOnly(2021, 1, 1), Sections = [new("条文", "为了保护民事主体的合法权益，制定本法。参照刑法第一条。")],
                    Statute = new StatuteFacts { Law = "中华人民共和国民法典", Article = 1, Status = "有效", LawType = "法律" },
                },
            ];
            var source = Path.Combine(_root, "entries.jsonl");
            File.WriteAllLines(source, entries.Select(EntryJson.Write));
            IndexBuilder.Build([source], Path.Combine(_root, "index"), new BuildOptions { Threads = 1 }, null, CancellationToken.None);
            Index = KnowledgeIndex.Open(Path.Combine(_root, "index"));
        }

        internal KnowledgeIndex Index { get; }

        public void Dispose()
        {
            Index.Dispose();
            Directory.Delete(_root, recursive: true);
        }

        private static KnowledgeEntry Case(string id, string type, string cause, int? year, string? court, string reasons) => new()
        {
            Id = id,
            Kind = EntryKind.ReferenceCase,
            Title = "甲诉乙案",
            CaseType = type,
            Cause = cause,
            Court = court,
            Date = year is { } known ? new DateOnly(known, 6, 1) : null,
            Sections = [new("裁判理由", reasons)],
        };
    }
}
