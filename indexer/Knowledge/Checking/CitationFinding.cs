namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>How a checked citation stands, the better first.</summary>
public enum CheckLevel
{
    /// <summary>核对无误.</summary>
    Verified,

    /// <summary>需要确认: right as far as it can be told, but a person must decide (a law no longer in force may well apply to earlier facts).</summary>
    Confirm,

    /// <summary>无法核对: the library lacks what it would be compared with. Does not mean that it is wrong.</summary>
    NotChecked,

    /// <summary>有问题.</summary>
    Wrong,
}

/// <summary>What can be found of a citation or number.</summary>
public enum CitationFindingKind
{
    /// <summary>条文存在.</summary>
    ArticleFound,

    /// <summary>前后两版文字相同: the version's text is not held, but the versions before and after it have the article in the same words.</summary>
    FoundAround,

    /// <summary>未识别的名称.</summary>
    UnknownLaw,

    /// <summary>名称有歧义.</summary>
    AmbiguousLaw,

    /// <summary>版本不明.</summary>
    UnknownVersion,

    /// <summary>文本未收录.</summary>
    TextNotHeld,

    /// <summary>本版本没有这一条.</summary>
    NoSuchArticle,

    /// <summary>没有这一款.</summary>
    NoSuchParagraph,

    /// <summary>没有这一项.</summary>
    NoSuchItem,

    /// <summary>尚未生效.</summary>
    NotYetInForce,

    /// <summary>已修改.</summary>
    Amended,

    /// <summary>已废止.</summary>
    Repealed,

    /// <summary>时效性未知.</summary>
    ValidityUnknown,

    /// <summary>有尚未并入的修改.</summary>
    PendingAmendment,

    /// <summary>引文一致.</summary>
    QuotedRightly,

    /// <summary>引文为节录.</summary>
    QuotedInPart,

    /// <summary>引文不见于条文，可能是概括.</summary>
    QuotedInOtherWords,

    /// <summary>节录之前是否定词.</summary>
    QuotedAfterNegation,

    /// <summary>引文不一致.</summary>
    QuotedWrongly,

    /// <summary>引文在别处.</summary>
    QuotedFromElsewhere,

    /// <summary>引文无法核对.</summary>
    QuotationNotCompared,

    /// <summary>已收录.</summary>
    EntryHeld,

    /// <summary>本库未收录.</summary>
    EntryNotHeld,

    /// <summary>不得参照.</summary>
    NotToBeFollowed,

    /// <summary>写法有误.</summary>
    Malformed,

    /// <summary>写法不规范.</summary>
    Irregular,

    /// <summary>文号属于其他文件.</summary>
    OtherDocument,
}

/// <summary>One thing found of a citation.</summary>
/// <param name="Kind">What.</param>
/// <param name="Message">In a sentence, in Chinese.</param>
/// <param name="Remedy">What to do, in Chinese; null where there is nothing to do.</param>
public sealed record CitationFinding(CitationFindingKind Kind, string Message, string? Remedy = null)
{
    /// <summary>What it means for the citation.</summary>
    public CheckLevel Level => Kind switch
    {
        CitationFindingKind.ArticleFound or CitationFindingKind.QuotedRightly or CitationFindingKind.QuotedInPart
            or CitationFindingKind.EntryHeld => CheckLevel.Verified,
        CitationFindingKind.FoundAround or CitationFindingKind.NotYetInForce or CitationFindingKind.Amended or CitationFindingKind.Repealed or CitationFindingKind.PendingAmendment
            or CitationFindingKind.QuotedInOtherWords or CitationFindingKind.QuotedAfterNegation or CitationFindingKind.Irregular
            or CitationFindingKind.OtherDocument => CheckLevel.Confirm,
        CitationFindingKind.UnknownLaw or CitationFindingKind.AmbiguousLaw or CitationFindingKind.UnknownVersion or CitationFindingKind.TextNotHeld
            or CitationFindingKind.ValidityUnknown or CitationFindingKind.QuotationNotCompared or CitationFindingKind.EntryNotHeld => CheckLevel.NotChecked,
        CitationFindingKind.NoSuchArticle or CitationFindingKind.NoSuchParagraph or CitationFindingKind.NoSuchItem or CitationFindingKind.QuotedWrongly
            or CitationFindingKind.QuotedFromElsewhere or CitationFindingKind.NotToBeFollowed or CitationFindingKind.Malformed => CheckLevel.Wrong,
    };
}
