using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>What a reference in a text points to.</summary>
public enum ReferenceKind
{
    /// <summary>案号 （2023）京01民终123号.</summary>
    CaseNumber,

    /// <summary>入库编号 2014-18-3-007-003.</summary>
    EntryNumber,

    /// <summary>指导案例40号.</summary>
    GuidingCaseNumber,

    /// <summary>文号 法释〔2024〕1号.</summary>
    DocumentNumber,

    /// <summary>A law and one of its articles: 民法典584条.</summary>
    StatuteArticle,
}

/// <summary>A number or citation found in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, in UTF-16 units of the original text.</param>
/// <param name="Canonical">
/// One form for all ways of writing it; equal forms mean the same thing. A case number: <c>（2023）京01民终123号</c>;
/// an article: full name of the law, then <c>第584条</c> or <c>第120条之1</c> (paragraphs and items are left out);
/// a document number: <c>法释〔2024〕1号</c>; a guiding case: <c>指导案例40号</c>; an entry number in half-width digits and hyphens.
/// </param>
public readonly record struct LegalReference(ReferenceKind Kind, TextSpan Span, string Canonical);
