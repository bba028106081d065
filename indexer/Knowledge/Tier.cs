using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>The weight of an entry, and the shelf it stands on. The order is that of the shelves and of the weight, the most weighty first.</summary>
public enum Tier
{
    /// <summary>法律法规与司法解释.</summary>
    Statute,

    /// <summary>指导性案例.</summary>
    GuidingCase,

    /// <summary>人民法院案例库参考案例.</summary>
    ReferenceCase,

    /// <summary>规范性文件、会议纪要.</summary>
    NormativeDocument,

    /// <summary>Typical cases and judgments.</summary>
    OtherCase,

    /// <summary>法答网答疑.</summary>
    ExpertAnswer,

    /// <summary>Cases that are no longer followed, or were taken out of the library or replaced.</summary>
    NotFollowed,
}

/// <summary>Names and effects of tiers, in the words that judges use, and which tier an entry belongs to.</summary>
public static class Tiers
{
    private static readonly Dictionary<string, Tier> ByName = Enum.GetValues<Tier>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>The tier of an entry.</summary>
    public static Tier Of(KnowledgeEntry entry) => entry.Status is { State: not CaseState.InForce } ? Tier.NotFollowed : Of(entry.Kind);

    /// <summary>The tier of entries of a kind, unless their status says otherwise.</summary>
    public static Tier Of(EntryKind kind) => kind switch
    {
        EntryKind.StatuteArticle => Tier.Statute,
        EntryKind.GuidingCase => Tier.GuidingCase,
        EntryKind.ReferenceCase => Tier.ReferenceCase,
        EntryKind.TypicalCase or EntryKind.Judgment => Tier.OtherCase,
        EntryKind.NormativeDocument => Tier.NormativeDocument,
        EntryKind.ExpertAnswer => Tier.ExpertAnswer,
    };

    /// <summary>Name of the shelf.</summary>
    public static string ShelfName(Tier tier) => tier switch
    {
        Tier.Statute => "法律法规与司法解释",
        Tier.GuidingCase => "指导性案例",
        Tier.ReferenceCase => "参考案例",
        Tier.NormativeDocument => "规范性文件与会议纪要",
        Tier.OtherCase => "其他案例",
        Tier.ExpertAnswer => "法答网答疑",
        Tier.NotFollowed => "不再参照或已出库的案例",
    };

    /// <summary>
    /// Effect of an entry of this tier. 法释〔2009〕14号 (articles 1 to 6: what a judgment may rest on, and what may support its reasoning);
    /// 法发〔2020〕24号 arts 4, 9; 法〔2024〕92号; 法答网 notice.
    /// </summary>
    public static string Effect(Tier tier) => tier switch
    {
        Tier.Statute => "裁判依据",
        Tier.GuidingCase => "应当参照",
        Tier.ReferenceCase => "应当检索并参考",
        Tier.NormativeDocument => "可以用于说理，不作裁判依据",
        Tier.OtherCase => "可以参考",
        Tier.ExpertAnswer => "仅供学习、研究和参考使用",
        Tier.NotFollowed => "不得参照",
    };

    /// <summary>Name of a tier for programs: in the API, in addresses, as value of the facet.</summary>
    public static string Name(Tier tier) => tier switch
    {
        Tier.Statute => "statute",
        Tier.GuidingCase => "guiding-case",
        Tier.ReferenceCase => "reference-case",
        Tier.NormativeDocument => "normative-document",
        Tier.OtherCase => "other-case",
        Tier.ExpertAnswer => "answer",
        Tier.NotFollowed => "not-followed",
    };

    /// <summary>Whether the shelf is shown even when nothing stands on it: what a search must cover.</summary>
    public static bool IsAlwaysShown(Tier tier) => tier is not (Tier.NormativeDocument or Tier.NotFollowed);

    /// <summary>The tier with a name.</summary>
    public static bool TryParse(string name, out Tier tier) => ByName.TryGetValue(name, out tier);
}
