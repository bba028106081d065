using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// Reads the cited articles of a text with the whole text as context: names that the text introduces, 本法 and 该法, 前款 and 前条,
/// and which version is meant. Unlike <see cref="ReferenceFinder"/>, which serves the index, it tells what a citation may mean instead of one form.
/// Immutable; safe for any number of threads.
/// </summary>
/// <param name="names">The laws that may be cited.</param>
public sealed class CitationReader(LawNames names)
{
    private readonly CitedLawReader laws = new(names);

    /// <summary>
    /// Every cited article, in the order of the text. Lists and ranges give one citation an article (a range of more than thirty its two ends).
    /// A name in title marks that no table knows gives a citation without laws; it is never guessed. Paper that is no law (an agreement's article) gives none.
    /// </summary>
    /// <param name="text">Any text; HTML character references in it do not matter.</param>
    /// <param name="ownLaw">Name of the law whose own text this is: what 本法 and 本解释 mean. Null for any other text; then they mean the law named last.</param>
    /// <returns>Citations with places in <paramref name="text"/> as given.</returns>
    public IReadOnlyList<StatuteCitation> Read(string text, string? ownLaw = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var decoded = DecodedText.Of(text);
        var own = ownLaw is null ? null : names.FullName(ownLaw) ?? ownLaw;
        var found = new CitationScan(decoded.Text, own, laws).Run();
        if (decoded.Text.Length == text.Length) return found;
        for (var i = 0; i < found.Count; i++)
        {
            var version = found[i].Version;
            found[i] = found[i] with
            {
                Span = decoded.Original(found[i].Span),
                Version = version is null ? null : version with { Span = decoded.Original(version.Span) },
            };
        }

        return found;
    }

    /// <summary>
    /// Every title in marks that names a law or looks like a law's name, in the order of the text; a title inside a title is none of its own.
    /// Names that the text introduces are not followed.
    /// </summary>
    public IReadOnlyList<TitledLaw> ReadTitles(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var decoded = DecodedText.Of(text);
        var (plain, nothing) = (decoded.Text, new IntroducedNames());
        var found = new List<TitledLaw>();
        for (var at = plain.IndexOf('》', StringComparison.Ordinal); at >= 0; at = plain.IndexOf('》', at + 1))
        {
            var end = EndWithBracket(plain, at + 1);
            var law = laws.NameEndingAt(plain, end, 0, nothing);
            if (law is null && end > at + 1) law = laws.NameEndingAt(plain, end = at + 1, 0, nothing);
            if (law is null) continue;
            // The title outside takes the place of those inside it.
            while (found.Count > 0 && found[^1].Span.Start >= law.Start) found.RemoveAt(found.Count - 1);
            var note = VersionNotes.Following(plain, end) ?? law.Version ?? VersionNotes.Before(plain, law.Start);
            found.Add(new TitledLaw(new TextSpan(law.Start, end), law.Written, law.Laws, note));
        }

        return found.ConvertAll(title => title with
        {
            Span = decoded.Original(title.Span),
            Version = title.Version is null ? null : title.Version with { Span = decoded.Original(title.Version.Span) },
        });
    }

    private static int EndWithBracket(string text, int end)
    {
        if (!Glyphs.IsOpenParen(Glyphs.At(text, end))) return end;
        var close = text.AsSpan(end).IndexOfAny('）', ')');
        return close > 0 && LawMention.IsPartOfName(text.AsSpan(end, close + 1)) ? end + close + 1 : end;
    }
}
