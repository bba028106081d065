using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>A document with its texts analysed: all that the naive model looks at.</summary>
internal sealed class NaiveDocument
{
    private static readonly NaiveText NoText = new("", new WhitespaceAnalyzer());
    private readonly Dictionary<string, NaiveText> _texts;

    public NaiveDocument(IndexDocument document, Analyzer analyzer)
    {
        Stored = document;
        _texts = document.Texts.ToDictionary(t => t.Field, t => new NaiveText(t.Text, analyzer), StringComparer.Ordinal);
    }

    public IndexDocument Stored { get; }

    public string Id => Stored.Id;

    public NaiveText Text(string field) => _texts.GetValueOrDefault(field, NoText);

    public IEnumerable<string> Keywords(string field) =>
        Stored.Keywords.Where(k => k.Field == field).Select(k => k.Value).Distinct(StringComparer.Ordinal);

    public long? Number(string field) =>
        Stored.Numbers.Where(n => n.Field == field).Select(n => (long?)n.Value).FirstOrDefault();
}

/// <summary>An analysed text.</summary>
internal sealed class NaiveText
{
    public NaiveText(string text, Analyzer analyzer)
    {
        var buffer = new TokenBuffer();
        analyzer.Analyze(text, buffer);
        Tokens = [.. Enumerable.Range(0, buffer.Count).Select(i =>
            new NaiveToken(buffer.Term(i).ToString(), buffer.Position(i), buffer.Start(i), buffer.End(i)))];
        ByTerm = Tokens.ToLookup(t => t.Term, StringComparer.Ordinal);
        Length = Tokens.Select(t => t.Position).Distinct().Count();
    }

    public IReadOnlyList<NaiveToken> Tokens { get; }

    public ILookup<string, NaiveToken> ByTerm { get; }

    /// <summary>Number of distinct positions.</summary>
    public int Length { get; }
}

/// <summary>A token as the analyzer gave it.</summary>
internal readonly record struct NaiveToken(string Term, int Position, int Start, int End);
