namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>A part of the contents on the page of a law.</summary>
/// <param name="Page">The page.</param>
/// <param name="Part">What is shown.</param>
/// <param name="Depth">0 for the whole law.</param>
internal sealed record ContentsView(StatuteModel Page, ContentsPart Part, int Depth)
{
    /// <summary>Outer parts of a long law stand open to show their chapters, chapters do not.</summary>
    public bool Opens(ContentsPart inner) => Page.IsOpen || (Depth == 0 && inner.Articles.Count == 0);
}
