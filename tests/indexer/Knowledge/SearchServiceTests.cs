using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Knowledge;

public sealed class SearchServiceTests(MadeUpLibrary library) : IClassFixture<MadeUpLibrary>
{
    [Theory]
    [InlineData("（2022）川01民终77号", "case-0")]
    [InlineData("(2022)川01民终77号", "case-0")]
    [InlineData("借款合同 利息 (2022)川01民终77号", "case-0")]
    [InlineData("民法典第五百八十四条", "mfd-584")]
    [InlineData("《中华人民共和国民法典》第584条", "mfd-584")]
    [InlineData("违约损失赔偿 民法典第584条", "mfd-584")]
    public void What_is_cited_by_its_number_comes_first(string text, string id) => Assert.Equal(id, List(text).Hits[0].Entry.Id);

    [Fact]
    public void What_cites_a_number_is_found_beside_what_bears_it()
    {
        Assert.Equal(["case-0", "guide-1"], Ids(List("（2022）川01民终77号")));
        Assert.Equal(["mfd-584", "fdw-1"], Ids(List("民法典第584条")));
    }

    [Fact]
    public void Shelves_come_in_the_order_of_kinds_and_count_all_their_matches()
    {
        var answer = library.Search.Search(new KnowledgeQuery { Text = "借款合同利息过高" });

        Assert.Equal(Enum.GetValues<Tier>(), answer.Shelves.Select(s => s.Tier));
        Assert.Equal(answer.Total, answer.Shelves.Sum(s => s.Total));
        Assert.Empty(answer.Hits);
        Assert.All(answer.Shelves, s => Assert.True(s.Hits.Count <= 3 && s.Hits.All(h => Tiers.Of(h.Entry) == s.Tier)));
    }

    [Theory]
    [InlineData("借款合同能不能要利息", "借款", "合同", "利息")]
    [InlineData("算不算违约", "违约")]
    [InlineData("是不是", "是不是")]
    public void Asking_words_are_not_searched_for_unless_nothing_else_is_there(string text, params string[] words)
    {
        var understood = library.Search.Search(new KnowledgeQuery { Text = text }).Understood;
        Assert.Equal(string.Concat(words), string.Concat(understood.Words));
        Assert.DoesNotContain("不能", understood.Words);
    }

    [Fact]
    public void On_a_shelf_a_hit_must_hold_two_of_the_words_in_the_flat_list_one()
    {
        Assert.InRange(library.Search.Search(new KnowledgeQuery { Text = "借款 利息 月球", Tier = Tier.ReferenceCase }).Total, 1, 59);
        Assert.Equal(2, library.Search.Search(new KnowledgeQuery { Text = "借款 利息" }).Understood.MinimumWords);
        Assert.Equal(62, List("借款 火箭 月球").Total);
        Assert.Equal(0, List("火箭").Total);
    }

    [Fact]
    public void Where_nothing_holds_two_of_the_words_one_is_enough()
    {
        var answer = library.Search.Search(new KnowledgeQuery { Text = "借款 火箭 月球", Tier = Tier.ReferenceCase });

        Assert.Equal(60, answer.Total);
        Assert.Equal(1, answer.Understood.MinimumWords);
        Assert.Equal(0, library.Search.Search(new KnowledgeQuery { Text = "火箭 月球" }).Total);
    }

    [Fact]
    public void Values_of_one_facet_are_alternatives_and_several_facets_all_apply()
    {
        long Total(params FacetFilter[] filters) => List("", filters: filters).Total;
        var (civil, criminal) = (new FacetFilter("caseType", "民事"), new FacetFilter("caseType", "刑事"));
        var (sichuan, beijing) = (new FacetFilter("region", "四川省"), new FacetFilter("region", "北京市"));
        var cases = MadeUpLibrary.Entries.Where(e => e.CaseType is not null).ToList();

        Assert.Equal(63, Total());
        Assert.Equal(cases.Count, Total(civil, criminal));
        Assert.Equal(cases.Count(e => e.CaseType == "刑事" && e.Region == "四川省"), Total(criminal, sichuan));
        Assert.Equal(cases.Count(e => e.CaseType == "刑事" && e.Region != "上海市"), Total(criminal, sichuan, beijing));
        Assert.Equal(0, Total(new FacetFilter("region", "没有的省")));
        Assert.Equal(1, Total(new FacetFilter("kind", "statute")));
        Assert.Equal(Total(new FacetFilter("kind", "reference-case"), sichuan), library.Search.Search(new KnowledgeQuery { Text = "", Tier = Tier.ReferenceCase, Filters = [sichuan] }).Total);
    }

    [Fact]
    public void Facet_counts_are_exact_and_each_leads_to_as_many_hits()
    {
        var answer = List("借款");

        Assert.Equal(FacetNames.All.Where(answer.Facets.Select(f => f.Facet).Contains), answer.Facets.Select(f => f.Facet));
        foreach (var facet in answer.Facets)
            Assert.All(facet.Values, v => Assert.Equal(v.Count, List("借款", filters: [new FacetFilter(facet.Facet, v.Value)]).Total));
    }

    [Theory]
    [InlineData(ResultOrder.Relevance)]
    [InlineData(ResultOrder.Date)]
    [InlineData(ResultOrder.Authority)]
    public void Pages_show_every_hit_once(ResultOrder order)
    {
        var seen = new List<string>();
        for (var page = 1; page <= 10; page++) seen.AddRange(Ids(List("借款合同", order, page: page)));

        Assert.Equal(63, seen.Count);
        Assert.Equal(63, seen.Distinct().Count());
    }

    [Fact]
    public void A_list_is_ordered_by_date_or_by_authority_as_asked()
    {
        var dates = List("借款", ResultOrder.Date, size: 50).Hits.Select(h => h.Entry.Date).ToList();
        Assert.Equal(dates.OrderDescending(), dates);
        var weights = List("", ResultOrder.Authority, size: 50).Hits.Select(h => h.Entry.Kind).ToList();
        Assert.Equal([EntryKind.StatuteArticle, EntryKind.GuidingCase, EntryKind.ReferenceCase], weights.Take(3));
        var last = List("", ResultOrder.Authority, page: 7);
        Assert.Equal(EntryKind.ExpertAnswer, last.Hits[^1].Entry.Kind);
    }

    [Theory]
    [InlineData("借款合同利息过高")]
    [InlineData("民法典第584条损失赔偿")]
    [InlineData("")]
    public void Marks_lie_in_the_snippet_and_the_title_in_order(string text)
    {
        foreach (var hit in List(text, size: 50).Hits)
        {
            foreach (var (marks, length) in new[] { (hit.Snippet.Marks, hit.Snippet.Text.Length), (hit.TitleMarks, hit.Entry.Title.Length) })
            {
                var before = 0;
                foreach (var mark in marks)
                {
                    Assert.True(mark.Start >= before && mark.Start < mark.End && mark.End <= length);
                    before = mark.End;
                }
            }

            Assert.DoesNotContain('\n', hit.Snippet.Text);
            if (text.Length > 0) Assert.NotEmpty(hit.MatchedWords);
        }
    }

    public static TheoryData<string, KnowledgeQuery> Refused => new()
    {
        { "too long", new KnowledgeQuery { Text = new string('法', 100_001) } },
        { "unknown facet", new KnowledgeQuery { Text = "x", Filters = [new FacetFilter("nothing", "x")] } },
        { "a field that is no facet", new KnowledgeQuery { Text = "x", Filters = [new FacetFilter("audience", "public")] } },
        { "page 0", new KnowledgeQuery { Text = "x", Flat = true, Page = 0 } },
        { "page -1", new KnowledgeQuery { Text = "x", Flat = true, Page = -1 } },
        { "deepest page", new KnowledgeQuery { Text = "x", Flat = true, Page = int.MaxValue, PageSize = 50 } },
        { "page size 0", new KnowledgeQuery { Text = "x", Flat = true, PageSize = 0 } },
        { "page size 51", new KnowledgeQuery { Text = "x", Flat = true, PageSize = 51 } },
        { "shelf size 0", new KnowledgeQuery { Text = "x", ShelfSize = 0 } },
        { "shelf size 21", new KnowledgeQuery { Text = "x", ShelfSize = 21 } },
        { "unknown order", new KnowledgeQuery { Text = "x", Flat = true, Order = (ResultOrder)99 } },
        { "unknown tier", new KnowledgeQuery { Text = "x", Tier = (Tier)99 } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_out_of_bounds_is_an_error_of_the_asker(string name, KnowledgeQuery query)
    {
        Assert.ThrowsAny<ArgumentException>(() => library.Search.Search(query));
        Assert.True(Assert.ThrowsAny<ArgumentException>(() => library.Search.Explain(query, "case-1")).Message.Length > 0, name);
    }

    [Fact]
    public void No_text_however_strange_fails()
    {
        var random = new SeededRandom(1);
        string[] pieces = ["借款", "\0", "\u0007", "\u202E", "\uD800", "\uDC00", "𠮷", "§", "（2022）川01民终77号", "民法典第", "条", "*", "\"", "\\", "<b>", "{}", "AND", "：", "\u3000", "\uFEFF", "é", "😀", "1", "的"];
        List<string> texts = [new string('法', 100_000), new string('\uD800', 100_000), string.Concat(Enumerable.Repeat("借款合同利息", 16_000)), new string('(', 100_000), string.Concat(Enumerable.Repeat("民法典第1条、", 14_000))];
        for (var i = 0; i < 300; i++) texts.Add(string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.Of(pieces))));

        foreach (var text in texts)
        {
            var answer = library.Search.Search(new KnowledgeQuery { Text = text });
            Assert.Equal(text, answer.Understood.Text);
            library.Search.Search(new KnowledgeQuery { Text = text, Flat = true, Filters = [new FacetFilter("region", text)] });
            library.Search.Explain(new KnowledgeQuery { Text = text }, "case-1");
            library.Search.Find(text);
        }
    }

    [Fact]
    public void A_search_can_be_cancelled() =>
        Assert.ThrowsAny<OperationCanceledException>(() => library.Search.Search(new KnowledgeQuery { Text = "借款" }, new CancellationToken(canceled: true)));

    [Fact]
    public void An_entry_is_found_by_its_id_as_it_was_read()
    {
        var entry = library.Search.Find("fdw-1")!;
        Assert.Equal(EntryJson.Write(MadeUpLibrary.Entries[^1]), EntryJson.Write(entry with { Source = null }));
        Assert.Null(library.Search.Find("nothing"));
    }

    private KnowledgeAnswer List(string text, ResultOrder order = ResultOrder.Relevance, FacetFilter[]? filters = null, int page = 1, int size = 10) =>
        library.Search.Search(new KnowledgeQuery { Text = text, Flat = true, Order = order, Filters = filters ?? [], Page = page, PageSize = size });

    private static IEnumerable<string> Ids(KnowledgeAnswer answer) => answer.Hits.Select(h => h.Entry.Id);
}
