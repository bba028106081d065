namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>A query has more operators or deeper brackets than are accepted. The message is for people, in Chinese.</summary>
public sealed class QueryTooComplexException(string message) : Exception(message);
