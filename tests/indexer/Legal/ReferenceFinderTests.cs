using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class ReferenceFinderTests
{
    private static readonly string[] Pieces =
    [
        "《", "》", "〈", "〉", "（", "）", "(", ")", "〔", "〕", "[", "]", "【", "】", "第", "条", "款", "项", "之", "一", "二十", "百", "零", "〇", "号",
        "2023", "19", "0", "5", "８", "-", "－", "—", "、", "，", "和", "至", "京", "01", "最高法", "民终", "字", "法释", "国发", "指导", "导", "性", "案例",
        "民法典", "公司法", "解释", "中华人民共和国", "关于", "的", "\n", " ", "　", "A", "前", "段", "以及", "\uD83D\uDE00", "\uD83D", "&lt;", "年修正", "2014-18-3-007-003",
    ];

    [Fact]
    public void All_kinds_are_found_in_the_order_of_the_text_with_exact_places()
    {
        const string text = "法院（2023）京01民终123号判决参照指导案例40号（2014-18-3-007-003），依《民法典》第584条及法释〔2023〕13号。";
        Assert.Equal(
            [
                new LegalReference(ReferenceKind.CaseNumber, new TextSpan(2, 17), "（2023）京01民终123号"),
                new LegalReference(ReferenceKind.GuidingCaseNumber, new TextSpan(21, 28), "指导案例40号"),
                new LegalReference(ReferenceKind.EntryNumber, new TextSpan(29, 46), "2014-18-3-007-003"),
                new LegalReference(ReferenceKind.StatuteArticle, new TextSpan(49, 59), "中华人民共和国民法典第584条"),
                new LegalReference(ReferenceKind.DocumentNumber, new TextSpan(60, 71), "法释〔2023〕13号"),
            ],
            Finding.All(text));
    }

    [Fact]
    public void What_was_found_before_is_kept()
    {
        var found = Finding.All("刑法第3条");
        new ReferenceFinder(LawNames.Default).FindAll("刑法第4条", found);
        Assert.Equal(["中华人民共和国刑法第3条", "中华人民共和国刑法第4条"], found.Select(reference => reference.Canonical));
    }

    [Fact]
    public void Random_text_gives_ordered_places_inside_the_text()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            AssertOrdered(text, Finding.All(text));
        }
    }

    [Fact]
    public void Real_texts_give_ordered_places_inside_the_text()
    {
        if (Finding.RealData() is not { } data) return;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(data, "cases"), "*.md").Order(StringComparer.Ordinal).Take(300))
        {
            var text = File.ReadAllText(file);
            AssertOrdered(text, Finding.All(text));
        }
    }

    [Fact]
    public void Nothing_is_allocated_where_nothing_is_found()
    {
        const string text = "第一条　为了保护民事主体的合法权益（2020年），第3人称，第二审100条建议，楼房（2015）12号，指导意见，本法第三条、第五条。";
        var finder = new ReferenceFinder(LawNames.Default);
        var found = new List<LegalReference>();
        finder.FindAll(text, found);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) finder.FindAll(text, found);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Empty(found);
    }

    private static void AssertOrdered(string text, List<LegalReference> found)
    {
        var last = default(TextSpan);
        foreach (var reference in found)
        {
            var span = reference.Span;
            Assert.True(span.Start >= last.End || span == last, $"{text}: {span} 与 {last} 重叠");
            Assert.True(span.Start < span.End && span.End <= text.Length, $"{text}: {span}");
            Assert.NotEmpty(reference.Canonical);
            last = span;
        }
    }
}
