namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>Who wrote a text: in an answer the expert may cite judgments by court and number.</summary>
public enum PendingCaseTextRole
{
    /// <summary>A question with its background and the asker's own opinion.</summary>
    Question,

    /// <summary>An expert's answer; a case number with the court that decided it passes as public authority.</summary>
    Answer,
}
