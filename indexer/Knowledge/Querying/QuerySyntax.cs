using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>Whether a text can be searched for, before it is.</summary>
public static class QuerySyntax
{
    /// <summary>Why the text would be refused, for people, in Chinese; null where it would not. Only operators are looked at, not the length.</summary>
    public static string? ProblemOf(string text)
    {
        // A long text holds words alone.
        if (text.Length > QueryLanguage.LongestText) return null;
        var found = new List<LegalReference>();
        LawKnowledge.Default.Finder.FindAll(text, found);
        try
        {
            new QueryLanguage(text, [.. found.Select(reference => reference.Span)]).Read();
            return null;
        }
        catch (QueryTooComplexException refused)
        {
            return refused.Message;
        }
    }
}
