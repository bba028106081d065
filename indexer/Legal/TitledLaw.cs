using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>A title in title marks, whether or not an article follows: the laws that it can mean.</summary>
/// <param name="Span">The title with its marks and a bracket that belongs to the name (（一）), in UTF-16 units of the original text.</param>
/// <param name="Written">The title without its marks.</param>
/// <param name="Laws">Full names of the laws that can be meant: none, one, or several.</param>
/// <param name="Version">The version that the text names beside it, or null.</param>
public sealed record TitledLaw(TextSpan Span, string Written, IReadOnlyList<string> Laws, VersionNote? Version);
