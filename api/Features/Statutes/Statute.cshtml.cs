using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>The page of one law: its versions as of a day, and the contents of one of them.</summary>
[Authorize(AccessPolicy.Reader)]
[RequiresIndex]
[Revalidated]
internal sealed class StatuteModel(ReadableIndex index, LawKnowledge knowledge, TimeProvider clock) : PageModel
{
    // Up to here a reader sees everything at once.
    private const int MostOpen = 120;

    public StatuteOverview Law { get; private set; } = null!;

    /// <summary>The version whose contents are shown.</summary>
    public VersionOverview Shown { get; private set; } = null!;

    /// <summary>Whether the address names that version.</summary>
    public bool IsChosen { get; private set; }

    /// <summary>Null where the text of the version shown is not held.</summary>
    public ContentsPart? Contents { get; private set; }

    public Problem? Problem { get; private set; }

    /// <summary>The day asked for; null for today.</summary>
    public DateOnly? Day { get; private set; }

    public DateOnly Today { get; } = clock.Today();

    /// <summary>Whether the contents are short enough to stand open.</summary>
    public bool IsOpen => Contents?.Count <= MostOpen;

    public IActionResult OnGet(string law, string? day, string? version, string? article)
    {
        if ((Problem = StatuteLookup.Find(index.Statutes, knowledge, law, version, day, Today, out var found, out var shown)) is not null) return Refused();
        (Law, Shown, IsChosen, Day) = (found, shown, !string.IsNullOrEmpty(version), found.Day == Today ? null : found.Day);
        if (!string.IsNullOrWhiteSpace(article))
        {
            if (ArticleNumberText.TryParse(article, out var number, out var sub))
                return Redirect(StatuteAddress.Of(new ArticleKey(found.Law, shown.Version.KeyDay, number, sub)));
            Problem = new(ProblemCodes.BadArticle, "条号可以写作 584、第584条、五百八十四，“之一”写作 120-1 或 第120条之一。");
            return Refused();
        }

        if (shown.HasText) Contents = ContentsPart.Of(index.Statutes.Contents(shown.Version));
        return Page();
    }

    /// <summary>The amendments that changed an article and that the text lacks.</summary>
    public IEnumerable<PendingAmendment> PendingOn(ArticleLine line) => Shown.Pending.Where(pending => pending.Articles.Contains(line.Key));

    /// <summary>How many cases and answers cite it.</summary>
    public long CitationsOf(ArticleLine line) => index.Statutes.Citations.Of(line.Key);

    private PageResult Refused()
    {
        Response.StatusCode = Problem!.Code.Status;
        return Page();
    }
}
