namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>A part of the contents on the page of a law.</summary>
/// <param name="Page">The page.</param>
/// <param name="Part">What is shown.</param>
/// <param name="Depth">0 for the whole law.</param>
internal sealed record ContentsView(StatuteModel Page, ContentsPart Part, int Depth)
{
    private static readonly char[] Blanks = [' ', '\u3000'];

    /// <summary>A 编 of a long law stands open to show its chapters, chapters do not.</summary>
    public bool Opens(ContentsPart inner) => Page.IsOpen || (Depth == 0 && inner.Heading.Split(Blanks)[0].EndsWith('编'));
}
