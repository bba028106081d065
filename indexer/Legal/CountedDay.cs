namespace KnowledgeBase.Indexer.Legal;

/// <summary>A day found by counting working days.</summary>
/// <param name="Day">The day; always a working day by what is known.</param>
/// <param name="IsProvisional">True where a day counted lies in a year whose holidays are not announced, so that the result may still move.</param>
public readonly record struct CountedDay(DateOnly Day, bool IsProvisional);
