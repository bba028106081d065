using System.Globalization;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Tests.Features.Entries;

public sealed class ValidityTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [InlineData("有效", "2021-01-01", "有效", true)]
    [InlineData("有效", "2026-06-01", "有效", true)]
    [InlineData("有效", "2026-06-02", "尚未生效", false)]
    [InlineData("有效", null, "有效", true)]
    [InlineData("尚未生效", "2026-05-31", "有效", true)]
    [InlineData("尚未生效", "2027-01-01", "尚未生效", false)]
    [InlineData("尚未生效", null, "尚未生效", false)]
    [InlineData("已修改", "2000-01-01", "已修改", false)]
    [InlineData("已废止", "2000-01-01", "已废止", false)]
    [InlineData("未知", "2000-01-01", "时效性不明", false)]
    [InlineData(null, null, "时效性不明", false)]
    [InlineData("暂停适用", null, "时效性不明", false)]
    public void Status_and_date_together_decide_and_the_unknown_is_not_in_force(string? status, string? effective, string label, bool inForce)
    {
        var statute = new StatuteFacts
        {
            Law = "示例法",
            Article = 1,
            Status = status,
            Effective = effective is null ? null : DateOnly.Parse(effective, CultureInfo.InvariantCulture),
        };
        var validity = Validity.Of(statute, Today);
        Assert.Equal((label, inForce), (validity.Label, validity.InForce));
        Assert.Equal(inForce, validity.Warning is null);
    }
}
