using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>A part of a query in the query language, see QUERY.md.</summary>
/// <param name="Span">Where it stands in the query's text.</param>
internal abstract record QueryNode(TextSpan Span);

/// <summary>Plain words, up to a blank.</summary>
internal sealed record TextNode(TextSpan Span) : QueryNode(Span);

/// <summary>"短语": words that must stand together in this order.</summary>
/// <param name="Span">With its quotation marks.</param>
/// <param name="Phrase">Without them.</param>
internal sealed record PhraseNode(TextSpan Span, string Phrase) : QueryNode(Span);

/// <summary>-排除: what must not be there.</summary>
internal sealed record ExcludedNode(TextSpan Span, QueryNode Inner) : QueryNode(Span);

/// <summary>甲 或 乙: one of them must be there.</summary>
internal sealed record AlternativesNode(TextSpan Span, IReadOnlyList<QueryNode> Options) : QueryNode(Span);

/// <summary>(甲 乙): all of them, where one is asked for.</summary>
internal sealed record GroupNode(TextSpan Span, IReadOnlyList<QueryNode> Parts) : QueryNode(Span);

/// <summary>案由:民间借贷纠纷: a fact of record.</summary>
/// <param name="Span">With the field's name.</param>
/// <param name="Field">Which fact.</param>
/// <param name="Values">What it must be, one of them; none empty, at least one.</param>
internal sealed record FieldNode(TextSpan Span, QueryField Field, IReadOnlyList<string> Values) : QueryNode(Span);
