using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Tests.Features.Entries;

public sealed class CitationTests
{
    [Fact]
    public void An_article_is_cited_by_law_and_article() =>
        Assert.Equal("《中华人民共和国民法典》第五百八十四条", Citation.Of(Article("中华人民共和国民法典", "第五百八十四条")).Text);

    [Fact]
    public void A_guiding_case_is_cited_by_number_and_rule()
    {
        var citation = Citation.Of(Case(EntryKind.GuidingCase, "指导案例999号：甲诉乙案", "2014-18-3-007-999"));
        Assert.Equal("指导案例999号（入库编号：2014-18-3-007-999）裁判要点：\n规则一。\n规则二。", citation.Text);
        Assert.Contains("应当参照", citation.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_case_is_cited_by_title_and_number_with_its_notice()
    {
        var citation = Citation.Of(Case(EntryKind.ReferenceCase, "甲诉乙买卖合同纠纷案", "2023-07-2-084-001"));
        Assert.Equal("《甲诉乙买卖合同纠纷案》（人民法院案例库入库编号：2023-07-2-084-001）", citation.Text);
        Assert.Contains("不作为裁判依据", citation.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_with_title_marks_is_not_marked_twice() =>
        Assert.StartsWith("“《某书》著作权案”", Citation.Of(Case(EntryKind.TypicalCase, "《某书》著作权案", null)).Text, StringComparison.Ordinal);

    [Fact]
    public void An_answer_may_not_be_cited_in_judgments() =>
        Assert.Contains("不得在裁判文书中引用", Citation.Of(Case(EntryKind.ExpertAnswer, "能否释明？", "第三批问题1")).Notice, StringComparison.Ordinal);

    [Fact]
    public void A_sample_may_not_be_cited_at_all() =>
        Assert.Contains("示例", Citation.Of(Case(EntryKind.ReferenceCase, "甲诉乙案", "1") with { IsSample = true }).Notice, StringComparison.Ordinal);

    private static KnowledgeEntry Article(string law, string number) => new()
    {
        Id = "x",
        Kind = EntryKind.StatuteArticle,
        Title = law + " " + number,
        Number = number,
        Statute = new StatuteFacts { Law = law, Article = 584 },
    };

    private static KnowledgeEntry Case(EntryKind kind, string title, string? number) => new()
    {
        Id = "x",
        Kind = kind,
        Title = title,
        Number = number,
        Sections = [new("基本案情", "案情。"), new("裁判要旨", "规则一。\n规则二。")],
    };
}
