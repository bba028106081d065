namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>What a finding means for the text. What passes is no finding.</summary>
public enum PendingCaseGrade
{
    /// <summary>The asker is asked whether this is a published case that has taken effect (是否为已公开的生效案例？).</summary>
    Ask,

    /// <summary>The text must not be sent like this; the asker rewords it or contests the stop once.</summary>
    Stop,
}
