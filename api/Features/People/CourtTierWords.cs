namespace KnowledgeBase.Api.Features.People;

/// <summary>The levels of courts as people call them.</summary>
internal static class CourtTierWords
{
    public static string Chinese(this CourtTier tier) => tier switch
    {
        CourtTier.Supreme => "最高人民法院",
        CourtTier.High => "高级人民法院",
        CourtTier.Intermediate => "中级人民法院",
        CourtTier.Basic => "基层人民法院",
    };

    /// <summary>The level with a name; null for another word.</summary>
    public static CourtTier? Of(string name) => Enum.GetValues<CourtTier>().Cast<CourtTier?>().FirstOrDefault(tier => tier!.Value.Chinese() == name);
}
