namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>By which rules a text is masked.</summary>
public enum MaskingRules
{
    /// <summary>参考案例: every natural person and company, as the entries of the case library are published.</summary>
    ReferenceCase,

    /// <summary>裁判文书: 法释〔2016〕19号 articles 8 to 11. Only the persons of article 8 lose their names; numbers and home addresses go (article 10).</summary>
    Judgment,

    /// <summary>指导性案例: used as published; nothing is ever found.</summary>
    GuidingCase,
}
