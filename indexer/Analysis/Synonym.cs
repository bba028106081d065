namespace KnowledgeBase.Indexer.Analysis;

/// <summary>A word that may be looked for beside another.</summary>
/// <param name="Word">Folded. May hold 、 and brackets, as the full names of charges do: then it is several tokens.</param>
/// <param name="Relation">How it relates to the word asked for; what it weighs is for the query to decide.</param>
public readonly record struct Synonym(string Word, SynonymRelation Relation);
