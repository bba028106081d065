using KnowledgeBase.Api.Features.Statutes;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>An article that an entry cites, as the list beside the text and the note at the place of citation show it.</summary>
/// <param name="Article">The article of the version that was meant; undated where neither the text nor its date tells which.</param>
/// <param name="Anchor">Id of its element on the page.</param>
/// <param name="Version">The version that was meant; null where it is not on record.</param>
/// <param name="Validity">Whether that version applies today; null where the version is not known.</param>
/// <param name="Text">Its words; null where they are not held or not shown.</param>
/// <param name="Change">What became of it; null where it stands as it was cited.</param>
/// <param name="Present">The present articles with their words, null where those are not held; empty where it stands as it was cited.</param>
internal sealed record CitedLawItem(
    ArticleKey Article, string Anchor, StatuteVersion? Version, Validity? Validity, string? Text, CitationChange? Change, IReadOnlyList<(ArticleKey Article, string? Text)> Present)
{
    /// <summary>Articles whose words are put on the page; of a document that cites more the later ones are links.</summary>
    private const int MostTexts = 40;

    /// <summary>Whether its words were left out because the entry cites very many articles; they may be held.</summary>
    public bool IsTextLeftOut { get; init; }

    /// <summary>That an amendment in force has changed it, or what it became, and is not part of any text held; null where none has.</summary>
    public string? Pending { get; init; }

    /// <summary>Whether the version has ended and the article still stands in present law word for word.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The cited articles, each once, in the order of the text.</summary>
    public static IReadOnlyList<CitedLawItem> Of(EntryLinks links, StatuteService statutes, DateOnly day)
    {
        var changes = links.Changes.ToDictionary(change => change.Cited);
        return [.. links.Cited.Select((article, i) => Of(article, EntryLinks.Anchor(i), changes.GetValueOrDefault(article), i < MostTexts))];

        CitedLawItem Of(ArticleKey article, string anchor, CitationChange? change, bool withText)
        {
            var version = article.Promulgated is null ? null : statutes.Registry.Find(article.Law, article.Promulgated);
            var validity = version is null ? null : statutes.Registry.ValidityOf(version, day);
            return new CitedLawItem(
                article, anchor, version,
                validity is null ? null : Validity.Of(validity),
                withText ? TextOf(article) : null, change,
                change is null ? [] : [.. change.Present.Select(present => (present, withText ? TextOf(present) : null))])
            {
                IsTextLeftOut = !withText,
                // Of an article whose version has ended, everything but equal words is a change.
                IsUnchanged = change is null && validity is { State: ValidityState.Amended or ValidityState.Repealed },
                Pending = StatuteWords.Warning([.. (change is null ? [article] : change.Present).SelectMany(present => statutes.Registry.PendingOn(present, day)).Distinct()]),
            };
        }

        string? TextOf(ArticleKey article) => article.Promulgated is null ? null : statutes.Text(article)?.Text;
    }
}
