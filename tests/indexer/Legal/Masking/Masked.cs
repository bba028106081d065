using KnowledgeBase.Indexer.Legal.Masking;

namespace KnowledgeBase.Indexer.Tests.Legal.Masking;

/// <summary>Findings as the tables of these tests write them.</summary>
internal static class Masked
{
    /// <summary>kind:found→replacement, joined by blanks.</summary>
    public static string Found(string text, MaskingRules rules) =>
        string.Join(' ', MaskingChecker.Default.Check(text, rules).Select(finding => $"{MaskingNames.Of(finding.Kind)}:{finding.Span.Of(text)}→{finding.Replacement}"));

    /// <summary>kind:found, of one kind of information.</summary>
    public static string Places(string text, MaskingRules rules = MaskingRules.Judgment) =>
        string.Join(' ', MaskingChecker.Default.Check(text, rules).Select(finding => $"{MaskingNames.Of(finding.Kind)}:{finding.Span.Of(text)}"));

    /// <summary>The text with all proposals taken.</summary>
    public static string Text(string text, MaskingRules rules) => MaskingChecker.Apply(text, MaskingChecker.Default.Check(text, rules));
}
