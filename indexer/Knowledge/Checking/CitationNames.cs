using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>Names of levels, kinds and outcomes for people.</summary>
public static class CitationNames
{
    /// <summary>核对无误, 需要确认, 无法核对 or 有问题.</summary>
    public static string Of(CheckLevel level) => level switch
    {
        CheckLevel.Verified => "核对无误",
        CheckLevel.Confirm => "需要确认",
        CheckLevel.NotChecked => "无法核对",
        CheckLevel.Wrong => "有问题",
    };

    /// <summary>A sign that tells the levels apart without colour.</summary>
    public static string Symbol(CheckLevel level) => level switch
    {
        CheckLevel.Verified => "✓",
        CheckLevel.Confirm => "!",
        CheckLevel.NotChecked => "?",
        CheckLevel.Wrong => "✗",
    };

    /// <summary>法条, 案号 …</summary>
    public static string Of(ReferenceKind kind) => kind switch
    {
        ReferenceKind.CaseNumber => "案号",
        ReferenceKind.EntryNumber => "入库编号",
        ReferenceKind.GuidingCaseNumber => "指导性案例",
        ReferenceKind.DocumentNumber => "文号",
        ReferenceKind.StatuteArticle => "法条",
    };

    /// <summary>一致, 节录, 不一致 …</summary>
    public static string Of(QuotationOutcome outcome) => outcome switch
    {
        QuotationOutcome.Same => "引文一致",
        QuotationOutcome.SameButPunctuation => "引文一致（标点、全半角或者数字写法不同）",
        QuotationOutcome.Excerpt => "引文为节录，所录文字一致",
        QuotationOutcome.OtherWords => "引号内的文字不见于条文，可能是概括",
        QuotationOutcome.Different => "引文不一致",
        QuotationOutcome.NotCompared => "引文无法核对",
    };
}
