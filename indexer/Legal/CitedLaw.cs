namespace KnowledgeBase.Indexer.Legal;

/// <summary>A law as a text names it.</summary>
/// <param name="Start">Where the name begins, its title mark included.</param>
/// <param name="Written">The name as written, without title marks.</param>
/// <param name="Form">How it is named.</param>
/// <param name="Laws">Full names of the laws that can be meant.</param>
/// <param name="Version">The version that the text names with it, or null.</param>
internal sealed record CitedLaw(int Start, string Written, NameForm Form, IReadOnlyList<string> Laws, VersionNote? Version);
