using KnowledgeBase.Indexer.Legal.PendingCase;

namespace KnowledgeBase.Indexer.Tests.Legal.PendingCase;

/// <summary>Work grows with the length of a text, whatever it consists of, and nothing makes the check fail.</summary>
public sealed class HostileTextTests
{
    private const int Length = 300_000;

    public static TheoryData<string> Patterns => new()
    {
        { "2021年3月5日，周建国与杭州腾飞置业有限公司在杭州市签订合同，金额1234567.89元，（2024）浙01民初12号。" },
        { "2021年3月5日周建国与鑫源公司在杭州市付1234567.89元，" },
        { "王伟" },
        { "1" },
        { "2021年1月1日" },
        { "（（2024" },
        { "（2024）浙01民初12号" },
        { "公报诉" },
        { "杭州市" },
        { "鑫源公司" },
        { "某" },
        { "\uD800王\uDC00" },
        { "\n" },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Hundreds_of_thousands_of_characters_of_anything_are_checked(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, Length / pattern.Length));
        // In seconds; where the time grows with the square of the length, this does not end.
        Assert.NotNull(PendingCaseCheck.Default.Check(text, _ => false));
    }

    [Fact]
    public void Findings_never_overlap_and_never_leave_the_text()
    {
        var random = new Random(11);
        string[] pieces =
        [
            "原告", "：", "周建国", "吴丽娟", "，", "杭州市西湖区文三路8号", "110101199003070011", "京A12345", "杭州腾飞置业有限公司", "鑫源公司", "13800138000", "\n", "。", "（", "）", "与", "诉", "案",
            "某", "甲", "1", "元", "2021年3月5日", "在", "（2024）浙01民初12号", "指导案例24号", "公报", "第五百条", "\uD83D", "\uDE00", "\0",
        ];
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            var end = 0;
            foreach (var finding in PendingCaseCheck.Default.Check(text, _ => random.Next(2) == 0, (PendingCaseTextRole)random.Next(2)))
            {
                Assert.True(finding.Span.Start >= end && finding.Span.End > finding.Span.Start && finding.Span.End <= text.Length, text);
                end = finding.Span.End;
            }
        }
    }
}
