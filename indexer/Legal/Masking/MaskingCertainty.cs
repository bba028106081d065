namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>How sure a finding is.</summary>
public enum MaskingCertainty
{
    /// <summary>A number that checks, or a name that a heading gives.</summary>
    Certain,

    /// <summary>A person has to look: the form fits, the context leaves a doubt.</summary>
    Likely,
}
