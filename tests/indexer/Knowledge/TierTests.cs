using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Knowledge;

public sealed class TierTests
{
    [Theory]
    [InlineData(EntryKind.StatuteArticle, "法律法规与司法解释", "裁判依据")]
    [InlineData(EntryKind.GuidingCase, "指导性案例", "应当参照")]
    [InlineData(EntryKind.ReferenceCase, "参考案例", "应当检索并参考")]
    [InlineData(EntryKind.NormativeDocument, "规范性文件与会议纪要", "可以用于说理，不作裁判依据")]
    [InlineData(EntryKind.TypicalCase, "其他案例", "可以参考")]
    [InlineData(EntryKind.Judgment, "其他案例", "可以参考")]
    [InlineData(EntryKind.ExpertAnswer, "法答网答疑", "仅供学习、研究和参考使用")]
    public void Every_kind_stands_on_a_shelf_that_says_its_effect(EntryKind kind, string shelf, string effect)
    {
        var tier = Tiers.Of(new KnowledgeEntry { Id = "x", Kind = kind, Title = "标题" });

        Assert.Equal((shelf, effect), (Tiers.ShelfName(tier), Tiers.Effect(tier)));
    }

    [Theory]
    [InlineData(CaseState.NotToBeFollowed)]
    [InlineData(CaseState.Withdrawn)]
    [InlineData(CaseState.Replaced)]
    public void A_case_that_is_no_longer_followed_leaves_its_tier(CaseState state)
    {
        var entry = new KnowledgeEntry { Id = "x", Kind = EntryKind.GuidingCase, Title = "标题", Status = new CaseStatus("指导案例9号", state, new DateOnly(2021, 1, 1), "某通知", null) };

        Assert.Equal(Tier.NotFollowed, Tiers.Of(entry));
        Assert.Equal("不得参照", Tiers.Effect(Tiers.Of(entry)));
    }

    [Fact]
    public void Names_of_tiers_lead_back_to_them() =>
        Assert.All(Enum.GetValues<Tier>(), tier => Assert.True(Tiers.TryParse(Tiers.Name(tier), out var back) && back == tier));
}
