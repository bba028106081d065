using System.Diagnostics;
using KnowledgeBase.Indexer.Legal.Masking;

namespace KnowledgeBase.Indexer.Tests.Legal.Masking;

/// <summary>Work grows with the length of a text, whatever it consists of.</summary>
public sealed class LongTextTests
{
    private const int Length = 1_000_000;

    public static TheoryData<string, string> Patterns => new()
    {
        { "one number", "1" },
        { "single digits", "1 " },
        { "card numbers that are none", "6222-" },
        { "roles", "原告" },
        { "roles with names", "原告张三、" },
        { "open brackets", "原告（" },
        { "one company after the other", "北京飞腾公司" },
        { "company words without an end", "有限公司的" },
        { "addresses", "，住" },
        { "deeds", "不动产权第" },
        { "at signs", "a@" },
        { "dots", "张·" },
        { "masks", "某" },
        { "disputes", "纠纷" },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_million_characters_of_anything_are_checked_in_seconds(string what, string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, Length / pattern.Length));
        var clock = Stopwatch.StartNew();
        _ = MaskingChecker.Default.Check(text, MaskingRules.ReferenceCase);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{what}: {clock.Elapsed}");
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
