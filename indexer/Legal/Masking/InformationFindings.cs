namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Numbers, addresses and accounts that article 10 has deleted, with × where a number's place must stay readable.</summary>
internal static class InformationFindings
{
    public static IEnumerable<MaskingFinding> In(MaskingText text, MaskingRules rules)
    {
        var places = new List<MaskingPlace>();
        NumberScan.Find(text, places);
        PlateScan.Find(text, places);
        DeedScan.Find(text, places);
        ContactScan.Find(text, places);
        AddressScan.Find(text, rules, places);
        foreach (var place in places) yield return new(place.Kind, place.Span, Replacement(text, place), Ground(place.Kind, rules), place.Certainty);
    }

    private static string Replacement(MaskingText text, MaskingPlace place) => place.Kind switch
    {
        // The province of a plate tells no one's name, and the sentence stays readable.
        MaskingKind.Plate => text.Original[place.Span.Start..(place.Span.Start + 2)] + "×××××",
        MaskingKind.Address => "",
        MaskingKind.IdentityNumber or MaskingKind.Passport or MaskingKind.Phone or MaskingKind.BankAccount or MaskingKind.TitleDeed
            or MaskingKind.Email or MaskingKind.WeChat or MaskingKind.QQ or MaskingKind.Name or MaskingKind.Company => "×××",
    };

    private static string Ground(MaskingKind kind, MaskingRules rules)
    {
        var article = kind is MaskingKind.Plate or MaskingKind.TitleDeed or MaskingKind.BankAccount ? "第十条第一款" : "第十条第一款第一项";
        return rules == MaskingRules.Judgment ? "法释〔2016〕19号" + article : "案例库编写惯例（参照法释〔2016〕19号" + article + "）";
    }
}
