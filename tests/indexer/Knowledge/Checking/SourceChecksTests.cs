using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Checking;

public sealed class SourceChecksTests
{
    [Theory]
    [InlineData("条目自己的案号", "（2023）京01民终1号", "", "", 1, 1)]
    [InlineData("条目自己的案号", "某法院（2023）京01民终1号民事判决", "", "", 1, 1)]
    [InlineData("条目自己的案号", "（2023）某某1号", "", "", 0, 1)]
    [InlineData("条目自己的案号", "（2023）京01破2号、破3号", "", "", 0, 1)]
    [InlineData("正文中的案号", "", "裁判理由", "经（2023）京01民终1号判决，另见（2020）通字第10号和文号法释〔2024〕1号", 1, 2)]
    [InlineData("关联索引所列规范", "", "关联索引", "《中华人民共和国公司法》第3条、第5条\n《某市停车管理条例》第2条\n《证据规定》第3条", 1, 3)]
    [InlineData("关联索引所列规范", "", "裁判理由", "《中华人民共和国公司法》第3条", 0, 0)]
    [InlineData("关联索引所列条文", "", "关联索引", "《中华人民共和国公司法》第3条、第5条\n《租赁合同》第6条", 2, 3)]
    [InlineData("关联索引所列条文", "", "关联索引", "《中华人民共和国公司法》第3条、4", 0, 1)]
    [InlineData("审理历史", "", "审理历史", "一审：某法院（2023）京01民初1号民事判决\n二审：某法院判决", 1, 2)]
    [InlineData("本案适用的旧法", "", "关联索引", "《商标法》第3条（本案适用的是2001年修正的《商标法》第5条）\n《公司法》第3条（本案适用的是旧法第5条）\n《民法典》第3条", 1, 2)]
    [InlineData("本案适用的旧法", "", "关联索引", "《民法典》第3条（本案适用的是《中华人民共和国合同法》第5条）", 1, 1)]
    public void Each_figure_counts_what_was_understood(string figure, string docket, string heading, string text, int passed, int total)
    {
        var found = Check(new KnowledgeEntry
        {
            Id = "e1",
            Kind = EntryKind.ReferenceCase,
            Title = "示例",
            DocketNumbers = docket.Length == 0 ? [] : [docket],
            Sections = [new EntrySection(heading.Length == 0 ? "裁判要旨" : heading, text.Length == 0 ? "无" : text)],
        }).Single(one => one.Name == figure);

        Assert.Equal((passed, total), (found.Passed, found.Total));
        Assert.Equal(total - passed, found.Failures.Count);
        Assert.All(found.Failures, failure => Assert.Equal(("entries.jsonl", "e1"), (failure.File, failure.Entry)));
        Assert.All(found.Failures, failure => Assert.True(failure.Text.Length > 0 && failure.Reason.Length > 0));
    }

    [Fact]
    public void Real_cases_are_understood_to_the_shares_that_are_held()
    {
        if (SharedData.Find("cases") is not { } cases || SharedData.Find("case-metadata.jsonl") is not { } list) return;

        var report = SourceChecks.Run([cases, list], LawKnowledge.Default, new DateOnly(2026, 6, 1), CancellationToken.None);

        Assert.Empty(report.Problems);
        Assert.Equal(1015 + 2532, report.Entries);
        AssertShare(report, "条目自己的案号", 3492, 0.997);
        AssertShare(report, "正文中的案号", 5500, 0.98);
        AssertShare(report, "关联索引所列规范", 2087, 0.97);
        AssertShare(report, "关联索引所列条文", 2900, 0.99);
        AssertShare(report, "审理历史", 1901, 0.989);
        AssertShare(report, "本案适用的旧法", 330, 0.97);
        AssertShare(report, "案例和答疑所引法条的版本", 6500, 0.92);
        AssertShare(report, "参考案例已隐名", 3300, 0.98);
    }

    private static void AssertShare(CheckReport report, string name, int atLeast, double share)
    {
        var figure = report.Figures.Single(figure => figure.Name == name);
        Assert.True(figure.Total >= atLeast, $"{name}: {figure.Total}");
        Assert.True(figure.Share >= share, $"{name}: {figure.Passed}/{figure.Total}");
    }

    private static IReadOnlyList<CheckFigure> Check(KnowledgeEntry entry)
    {
        var folder = Directory.CreateTempSubdirectory("kb-checks-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "entries.jsonl"), EntryJson.Write(entry));
            return SourceChecks.Run([folder], LawKnowledge.Default, new DateOnly(2026, 6, 1), CancellationToken.None).Figures;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
