using KnowledgeBase.Indexer.Legal.Masking;

namespace KnowledgeBase.Indexer.Tests.Legal.Masking;

/// <summary>Work grows with the length of a text, whatever it consists of.</summary>
public sealed class LongTextTests
{
    private const int Length = 300_000;

    public static TheoryData<string> Patterns => new()
    {
        { "1" },
        { "1 " },
        { "6222-" },
        { "原告" },
        { "原告张三、" },
        { "原告（" },
        { "北京飞腾公司" },
        { "有限公司的" },
        { "，住" },
        { "不动产权第" },
        { "a@" },
        { "张·" },
        { "某" },
        { "纠纷" },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Hundreds_of_thousands_of_characters_of_anything_are_checked(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, Length / pattern.Length));
        // In seconds; where the time grows with the square of the length, this does not end.
        Assert.NotNull(MaskingChecker.Default.Check(text, MaskingRules.ReferenceCase));
    }

    [Fact]
    public void Thousands_of_different_names_are_told_apart()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"原告：张{(char)('一' + (i / 150))}{(char)('丁' + (i % 150))}，"));
        var findings = MaskingChecker.Default.Check(text, MaskingRules.ReferenceCase);
        Assert.True(findings.Count > 15_000, findings.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(findings.Select(f => f.Span.Of(text)).Distinct().Count(), findings.Select(f => f.Replacement).Distinct().Count());
    }

    [Fact]
    public void Findings_never_overlap_and_never_leave_the_text()
    {
        var random = new Random(7);
        string[] pieces = ["原告", "：", "张三", "李四", "，男，", "住北京市朝阳区建国路8号", "110101199003070011", "京A12345", "北京飞腾有限公司", "13800138000", "\n", "。", "（", "）", "与", "诉", "某", "1", "a@b.cn"];
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            var end = 0;
            foreach (var finding in MaskingChecker.Default.Check(text, (MaskingRules)random.Next(3)))
            {
                Assert.True(finding.Span.Start >= end && finding.Span.End > finding.Span.Start && finding.Span.End <= text.Length, text);
                end = finding.Span.End;
            }
        }
    }
}
