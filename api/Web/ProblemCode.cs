namespace KnowledgeBase.Api.Web;

/// <summary>A kind of failure that programs can rely on: the code never changes, the words may.</summary>
/// <param name="Code">Stable code, <c>area.what</c>.</param>
/// <param name="Status">HTTP status that goes with it.</param>
/// <param name="Title">What happened, in Chinese; the same for every occurrence.</param>
/// <param name="TitleEn">The same in English.</param>
/// <param name="Meaning">When it comes, in Chinese.</param>
/// <param name="Remedy">What to do about it, in Chinese.</param>
internal sealed record ProblemCode(string Code, int Status, string Title, string TitleEn, string Meaning, string Remedy)
{
    /// <summary>The list of all codes, for people.</summary>
    public const string List = "/problems";

    /// <summary>
    /// RFC 9457's <c>type</c>: where this code is explained. A path, because behind a proxy the server does not know its own name.
    /// </summary>
    public string Address => List + "#" + Code;
}
