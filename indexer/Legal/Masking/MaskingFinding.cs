using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>A place of a text that is to be masked.</summary>
/// <param name="Kind">What it gives away.</param>
/// <param name="Span">Where it stands, in UTF-16 units of the original text; findings never overlap.</param>
/// <param name="Replacement">What is proposed instead; empty where the place is to be deleted.</param>
/// <param name="Ground">The rule in Chinese, such as 法释〔2016〕19号第十条.</param>
/// <param name="Certainty">Whether a person has to look first.</param>
public sealed record MaskingFinding(MaskingKind Kind, TextSpan Span, string Replacement, string Ground, MaskingCertainty Certainty);
