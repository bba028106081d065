namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// The laws that a text has named so far, cited or only mentioned, in order: what 该法 and 该解释 go back to.
/// The text is searched for them only when such a word is met.
/// </summary>
internal sealed class NamedLaws(CitedLawReader reader, IntroducedNames introduced)
{
    private readonly List<CitedLaw> named = [];
    private int searched;

    /// <summary>The law last named before a place that a word such as 该法 or 上述解释 can mean; or null.</summary>
    public CitedLaw? LastThat(string text, int end, string word)
    {
        SearchTo(text, end);
        for (var i = named.Count - 1; i >= 0; i--)
        {
            var law = named[i];
            if (Fits(word, law.Written) || law.Laws.Any(full => Fits(word, full))) return law;
        }

        return null;
    }

    /// <summary>Whether a law of this name can be called so: 该法 is a law, 该解释 an interpretation.</summary>
    public static bool Fits(string word, string name)
    {
        var bare = Glyphs.IsCloseParen(name[^1]) && name.LastIndexOfAny(['（', '(']) is > 0 and var open ? name[..open] : name;
        if (word.EndsWith('法') || word.EndsWith("法律", StringComparison.Ordinal) || word.EndsWith("法典", StringComparison.Ordinal))
            return bare.EndsWith('法') || bare.EndsWith('典') || bare.EndsWith("通则", StringComparison.Ordinal) || bare.EndsWith("总则", StringComparison.Ordinal);
        // Of the courts' interpretations some are called 规定.
        if ((word.EndsWith("解释", StringComparison.Ordinal) || word.EndsWith("规定", StringComparison.Ordinal))
            && bare.StartsWith("最高人民", StringComparison.Ordinal)) return true;
        return bare.EndsWith(word[^2..], StringComparison.Ordinal);
    }

    private void SearchTo(string text, int end)
    {
        for (var at = Math.Max(1, searched); at <= end; at++)
        {
            var c = text[at - 1];
            if ((Glyphs.IsHan(c) || c == '》' || Glyphs.IsCloseParen(c)) && reader.NameEndingAt(text, at, 0, introduced) is { } law)
            {
                // A longer name takes the place of those inside it.
                while (named.Count > 0 && named[^1].Start >= law.Start) named.RemoveAt(named.Count - 1);
                named.Add(law with { Version = law.Version ?? VersionNotes.Before(text, law.Start) });
            }
        }

        searched = Math.Max(searched, end + 1);
    }
}
