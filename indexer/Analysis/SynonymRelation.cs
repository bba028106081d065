namespace KnowledgeBase.Indexer.Analysis;

/// <summary>How a word of <c>synonyms.tsv</c> relates to another.</summary>
public enum SynonymRelation
{
    /// <summary>Sign =: the same thing by another name, both ways (交强险, 机动车交通事故责任强制保险).</summary>
    Same,

    /// <summary>Sign &gt;: from a lay word to the term of the law (欠条 to 债权凭证), never back: the term may say more or less than the lay word.</summary>
    LegalTerm,
}
