using System.Buffers;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// Reads the law named directly before a place of a text, with every law that the name can mean and the version noted beside it.
/// <see cref="LawMention"/> does less, without allocating, for the index.
/// </summary>
internal sealed class CitedLawReader(LawNames names)
{
    /// <summary>Before an ambiguous name without title marks one of these or no character of a word must stand: 某某保护法 is not 保护法.</summary>
    private static readonly SearchValues<char> Boundaries = SearchValues.Create("据照按依由和及与或对在的是了为用以合违反适中");

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("。；，：“”\n条");

    private static readonly string[] Books = ["总则编", "物权编", "合同编", "人格权编", "婚姻家庭编", "继承编", "侵权责任编"];

    /// <summary>The law named before <paramref name="at"/>, not before <paramref name="floor"/>; null where none is named.</summary>
    public CitedLaw? Before(string text, int at, int floor, IntroducedNames introduced)
    {
        var end = SkipLink(text, Glyphs.SkipBlanksBack(text, at));
        VersionNote? version = null;
        while (end > floor && Glyphs.IsCloseParen(text[end - 1]))
        {
            var open = Glyphs.FindOpening(text, end, Glyphs.IsOpenParen, Glyphs.IsCloseParen);
            if (open <= floor || LawMention.IsPartOfName(text.AsSpan(open, end - open))) break;
            version ??= VersionNotes.Inside(text, open + 1, end - 1);
            end = Glyphs.SkipBlanksBack(text, open);
        }

        return NameEndingAt(text, end, floor, introduced) is not { } law ? null
            : law with { Version = version ?? law.Version ?? VersionNotes.Before(text, law.Start) };
    }

    /// <summary>The law whose name ends exactly at a place; a version that stands before the name is not looked for.</summary>
    public CitedLaw? NameEndingAt(string text, int end, int floor, IntroducedNames introduced)
    {
        if (end <= floor) return null;
        var titleEnd = end;
        if (Glyphs.IsCloseParen(text[end - 1]))
        {
            var open = Glyphs.FindOpening(text, end, Glyphs.IsOpenParen, Glyphs.IsCloseParen);
            if (open < 0 || !LawMention.IsPartOfName(text.AsSpan(open, end - open))) return null;
            titleEnd = Glyphs.SkipBlanksBack(text, open);
        }

        if (Glyphs.At(text, titleEnd - 1) == '》')
        {
            var start = Glyphs.FindOpening(text, titleEnd, c => c == '《', c => c == '》');
            // A title whose mark does not open is read as running text.
            if (start >= 0) return Titled(text, start, titleEnd, end, introduced);
        }

        return Running(text, end, floor, introduced);
    }

    private CitedLaw? Titled(string text, int start, int titleEnd, int end, IntroducedNames introduced)
    {
        var title = text[(start + 1)..(titleEnd - 1)];
        if (title.Length == 0) return null;
        var version = VersionNotes.Inside(text, start + 1, titleEnd - 1);
        if (end == titleEnd && introduced.TryFind(title, out var known))
            return known is null ? null : known with { Start = start, Written = title, Form = NameForm.Introduced, Version = version ?? known.Version };
        // 《…的解释》（一）: the bracket belongs to the name.
        var written = end == titleEnd ? title : title + text[titleEnd..end];
        var laws = names.Candidates(written);
        if (laws.Count == 0 && !LawMention.EndsLikeLaw(LawNameFolding.Display(written))) return null;
        return new CitedLaw(start, written, NameForm.Named, laws, version);
    }

    private CitedLaw? Running(string text, int end, int floor, IntroducedNames introduced)
    {
        var hasKnown = names.TryNameBefore(text, end, floor, out var start, out var laws);
        if (introduced.TryBefore(text, end, floor, out var own, out var law) && (!hasKnown || own <= start)
            && Glyphs.At(text, own - 1) is not ('该' or '本'))
        {
            own = WithMark(text, own, floor);
            return law is null ? null : law with { Start = own, Written = Bare(text[own..end]), Form = NameForm.Introduced };
        }

        if (!hasKnown || laws.Count == 0) return IssuedUnknown(text, end, floor);
        if (laws.Count == 1 ? LawMention.IsLocal(text, start, laws[0]) : !BeginsHere(text, start)) return null;
        start = WithMark(text, start, floor);
        return new CitedLaw(start, Bare(text[start..end]), NameForm.Named, laws, null);
    }

    /// <summary>最高人民法院关于…的规定（三）, without title marks and not known: it says by itself that it is a judicial interpretation.</summary>
    private CitedLaw? IssuedUnknown(string text, int end, int floor)
    {
        const string Issuer = "最高人民法院";
        const int Longest = 80;
        var from = Math.Max(floor, end - Longest);
        var start = text.AsSpan(from, end - from).LastIndexOf(Issuer);
        if (start < 0) return null;
        var written = text[(start + from)..end];
        var rest = written.AsSpan(Issuer.Length);
        if (!(rest.StartsWith("关于") || rest.StartsWith("、最高人民检察院关于")) || rest.ContainsAny(NotInNames) || !LawMention.EndsLikeLaw(LawNameFolding.Display(written))) return null;
        return new CitedLaw(start + from, written, NameForm.Named, names.Candidates(written), null);
    }

    private static bool BeginsHere(string text, int start)
    {
        var before = Glyphs.At(text, start - 1);
        return !Glyphs.IsHan(before) || Boundaries.Contains(before);
    }

    private static int WithMark(string text, int start, int floor) =>
        start > floor && text[start - 1] is '《' or '“' or '"' ? start - 1 : start;

    private static string Bare(string name) => name.Replace("《", "", StringComparison.Ordinal).Replace("》", "", StringComparison.Ordinal).Trim('“', '”', '"', ' ');

    /// <summary>Passes over 的, 中, 之 and 合同编 between a law and its article.</summary>
    private static int SkipLink(string text, int end)
    {
        if (end > 1 && text[end - 1] is '的' or '中' or '之' && text[end - 2] is '》' or '）' or ')' or '法' or '典' or '编') end = Glyphs.SkipBlanksBack(text, end - 1);
        if (Glyphs.At(text, end - 1) != '编') return end;
        foreach (var book in Books)
            if (text.AsSpan(0, end).EndsWith(book)) return Glyphs.SkipBlanksBack(text, end - book.Length);
        return end;
    }
}
