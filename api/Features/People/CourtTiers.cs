namespace KnowledgeBase.Api.Features.People;

/// <summary>Levels of courts in words.</summary>
internal static class CourtTiers
{
    /// <summary>As people call it.</summary>
    public static string Name(CourtTier tier) => tier switch
    {
        CourtTier.Supreme => "最高人民法院",
        CourtTier.High => "高级人民法院",
        CourtTier.Intermediate => "中级人民法院",
        CourtTier.Basic => "基层人民法院",
    };

    /// <summary>The level with a name; null for another word.</summary>
    public static CourtTier? Of(string name) => Enum.GetValues<CourtTier>().Cast<CourtTier?>().FirstOrDefault(tier => Name(tier!.Value) == name);
}
