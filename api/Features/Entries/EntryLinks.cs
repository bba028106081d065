using System.Globalization;
using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>A place in a text that leads somewhere.</summary>
/// <param name="Span">Place in the section's text.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Change">For a cited article that no longer stands as it was cited: what became of it.</param>
/// <param name="Note">Id of the element of the page that tells of the cited article; null for all else.</param>
internal sealed record EntryLink(TextSpan Span, string Address, CitationChange? Change, string? Note = null);

/// <summary>
/// What an entry cites, place by place: articles lead to the version that is meant, other numbers to a search for them, and so do articles
/// whose version the text does not tell.
/// </summary>
internal sealed class EntryLinks
{
    private readonly List<EntryLink>[] _sections;

    private EntryLinks(List<EntryLink>[] sections, IReadOnlyList<ArticleKey> cited, IReadOnlyList<CitationChange> changes) =>
        (_sections, Cited, Changes) = (sections, cited, changes);

    /// <summary>The cited articles, each once, in the order of the text.</summary>
    public IReadOnlyList<ArticleKey> Cited { get; }

    /// <summary>The cited articles that no longer stand as they were cited, each once, in the order of the text.</summary>
    public IReadOnlyList<CitationChange> Changes { get; }

    /// <summary>The links of a section, in order of place, none overlapping another.</summary>
    public IReadOnlyList<EntryLink> Of(int section) => _sections[section];

    public static EntryLinks Of(KnowledgeEntry entry, LawKnowledge law, DateOnly day)
    {
        var cited = law.Citations.Resolve(entry);
        List<ArticleKey> distinct = [.. cited.Select(article => article.Article).Distinct()];
        var places = distinct.Select((article, place) => (article, place)).ToDictionary(known => known.article, known => known.place);
        var changes = law.Changes.Of(distinct, day);
        var byArticle = changes.ToDictionary(change => change.Cited);
        var sections = new List<EntryLink>[entry.Sections.Count];
        for (var i = 0; i < sections.Length; i++)
        {
            var articles = cited.Where(article => article.Section == i && article.Article.Promulgated is not null)
                .Select(article => new EntryLink(article.Citation.Span, EntryAddress.Of(article.Article.ToString()), byArticle.GetValueOrDefault(article.Article), Anchor(places[article.Article])));
            var references = new List<LegalReference>();
            law.Finder.FindAll(entry.Sections[i].Text, references);
            var searches = references.Select(reference => new EntryLink(reference.Span, SearchAddress.Of(new SearchInput { Text = reference.Canonical }), null));
            sections[i] = InOrder([.. articles, .. searches]);
        }

        return new EntryLinks(sections, distinct, changes);
    }

    /// <summary>Id of the element that tells of a cited article, by its place in <see cref="Cited"/>.</summary>
    public static string Anchor(int place) => string.Create(CultureInfo.InvariantCulture, $"law-{place + 1}");

    /// <summary>Articles come first where a search would lead from the same place; the articles of a range share one, and the first of them stands for all.</summary>
    private static List<EntryLink> InOrder(IReadOnlyList<EntryLink> links)
    {
        var ordered = new List<EntryLink>();
        foreach (var link in links.Select((link, i) => (link, i)).OrderBy(placed => placed.link.Span.Start).ThenBy(placed => placed.i).Select(placed => placed.link))
            if (link.Span.Length > 0 && (ordered.Count == 0 || link.Span.Start >= ordered[^1].Span.End)) ordered.Add(link);
        return ordered;
    }
}
