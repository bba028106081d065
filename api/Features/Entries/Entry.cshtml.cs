using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Api.Features.Statutes;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>The page of one entry: a case, an answer or an article.</summary>
[Authorize(AccessPolicy.Reader)]
[RequiresIndex]
[Revalidated(ExceptIds = PublishedAnswers.IdPrefix)]
internal sealed class EntryModel(ReadableIndex index, LawKnowledge law, TimeProvider clock, StoreContext store, CurrentPerson person) : PageModel
{
    // A single character marks half the page.
    private const int ShortestMark = 2;

    /// <summary>Null for an article whose text is not held, which has an <see cref="Article"/>, and for an answer that is gone, which has a <see cref="Standing"/>.</summary>
    public KnowledgeEntry Entry { get; private set; } = null!;

    public Citation Citation { get; private set; } = null!;

    public Validity? Validity { get; private set; }

    /// <summary>What is known of an article beside its text; null for other entries.</summary>
    public ArticleView? Article { get; private set; }

    public DateOnly Today { get; } = clock.Today();

    /// <summary>The search that led here, or null.</summary>
    public SearchInput? Search { get; private set; }

    /// <summary>Words of that search, to be marked in the text; the longest first.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    public (KnowledgeEntry? Previous, KnowledgeEntry? Next) Neighbours { get; private set; }

    /// <summary>What the entry cites, and what has become of it.</summary>
    public EntryLinks Links { get; private set; } = null!;

    /// <summary>What stands beside the text.</summary>
    public EntrySurroundings Beside { get; private set; } = null!;

    /// <summary>The instances through which a case went; empty for all else, and where the source does not tell.</summary>
    public IReadOnlyList<CaseInstance> Instances { get; private set; } = [];

    /// <summary>The page's address with the server's, readable, for what is printed.</summary>
    public string PrintedAddress => Request.Host + Uri.UnescapeDataString(EntryAddress.Of(Entry.Id));

    public string Trail => Search is null ? "" : SearchAddress.Query(Search);

    /// <summary>Of an answer that the workflow has published: how it stands; null for all else.</summary>
    public AnswerStanding? Standing { get; private set; }

    public CurrentPerson Person => person;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        Standing = await AnswerStanding.Of(store, id, person, cancellation);
        // The index may be a moment behind: what was taken down is gone at once.
        if (Standing is { IsGone: true })
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        if (index.Search.Find(id) is not { } entry)
        {
            // An article on record whose text is not held has a page that says so.
            if (ArticleKey.TryParse(id, out var missing)) Article = ArticleView.Of(index, missing, Today, cancellation);
            return Article is null ? NotFound() : Page();
        }

        Entry = entry;
        Citation = Citation.Of(entry);
        Links = EntryLinks.Of(entry, law, Today);
        Beside = EntrySurroundings.Of(entry, Links, index, Today, cancellation);
        Instances = CaseInstance.Of(entry);
        if (entry.Statute is { } statute)
        {
            Validity = Validity.Of(statute, Today);
            Article = ArticleView.Of(index, statute.Key, Today, cancellation);
            if (StatuteWords.Warning(Article?.Overview.Pending ?? []) is { } pending) Validity = Validity with { Warning = Validity.Warning + pending };
            Neighbours = ArticleNeighbours.Find(statute, index.Search);
        }

        ReadTrail(cancellation);
        return Page();
    }

    // A trail that cannot be read is only a way back less.
    private void ReadTrail(CancellationToken cancellation)
    {
        if (Request.Query.Count == 0 || !SearchInputReader.TryReadAddress(Request.Query, out var search, out _)) return;
        Search = search;
        if (search.Text.Length == 0) return;
        var understood = index.Search.Search(new KnowledgeQuery { Text = search.Text, Flat = true, PageSize = 1 }, cancellation).Understood;
        Words = [.. understood.Words.Where(word => word.Length >= ShortestMark).OrderByDescending(word => word.Length)];
    }
}
