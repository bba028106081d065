using System.Buffers;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>One pass over one text from left to right; holds what the text has said so far.</summary>
internal sealed class CitationScan
{
    private static readonly SearchValues<char> Triggers = SearchValues.Create("第（(前本该0123456789０１２３４５６７８９");

    private readonly string text;
    private readonly string? ownLaw;
    private readonly CitedLawReader laws;
    private readonly IntroducedNames introduced = new();
    private readonly NamedLaws named;
    private readonly List<StatuteCitation> found = [];

    /// <summary>What ends here is used up.</summary>
    private int floor;

    /// <summary>Index of the first citation of the last list.</summary>
    private int listStart = -1;

    /// <summary>The citation that 前款 and 本条 count from; -1 where none is near.</summary>
    private int anchor = -1;

    /// <summary>End of the bracket 本案适用的是… that is being read, and the citation it stands behind.</summary>
    private int appliedEnd;
    private int? appliedBeside;

    public CitationScan(string text, string? ownLaw, CitedLawReader laws)
    {
        (this.text, this.ownLaw, this.laws) = (text, ownLaw, laws);
        named = new NamedLaws(laws, introduced);
    }

    /// <summary>Reads the text.</summary>
    public List<StatuteCitation> Run()
    {
        for (var at = 0; at < text.Length;)
        {
            var step = text.AsSpan(at).IndexOfAny(Triggers);
            if (step < 0) break;
            at += step;
            at = Math.Max(at + 1, ReadAt(at));
        }

        return found;
    }

    /// <summary>Reads what begins at a trigger; returns where to look on.</summary>
    private int ReadAt(int at)
    {
        var trigger = text[at];
        if (Glyphs.IsOpenParen(trigger)) return ReadBracket(at);
        if (trigger == '第') return ReadArticles(at, ordinal: true) ?? ReadPreceding(at);
        if (!Glyphs.IsDigit(trigger)) return ReadPreceding(at);
        var end = at + 1;
        while (end < text.Length && Glyphs.IsDigit(text[end])) end++;
        var isArticle = end - at <= 4 && Glyphs.At(text, Glyphs.SkipBlanks(text, end)) == '条';
        return (isArticle ? ReadArticles(at, ordinal: false) : null) ?? end;
    }

    /// <summary>Notes what a bracket introduces or says of the law applied; what it cites is read afterwards.</summary>
    private int ReadBracket(int at)
    {
        if (Introduction.Read(text, at) is { } introduction)
        {
            var law = laws.Before(text, at, floor, introduced);
            var titled = Introduction.FollowsTitle(text, at);
            if (law is not null) introduced.Add(introduction.Name, law with { Version = introduction.Version ?? law.Version });
            else if (titled) introduced.Add(introduction.Name, null);
        }
        else if (AppliedLaw.EndOfNote(text, at) is { } end)
        {
            var beside = found.Count > 0 && SameLine(found[^1].Span.End, at) ? listStart : (int?)null;
            (appliedEnd, appliedBeside) = (end, beside);
        }

        return at + 1;
    }

    /// <summary>The articles of one law; null where no article begins here.</summary>
    private int? ReadArticles(int at, bool ordinal)
    {
        var article = new ArticleReading();
        if (!article.TryRead(text, at)) return null;
        var law = laws.Before(text, at, floor, introduced) ?? ReferringLaw(at) ?? (ordinal ? LawQuotedBefore(at) : null);
        if (law is null)
        {
            if (!ordinal) return null;
            // An article of an agreement: what follows counts from it, not from a law.
            anchor = -1;
            while (article.TryMoveOn(text)) { }
            return floor = article.End;
        }

        listStart = found.Count;
        Add(article, law, law.Start >= floor ? law.Start : at);
        while (article.TryMoveOn(text)) Add(article, law, article.Start);
        anchor = found.Count - 1;
        return floor = article.End;
    }

    private void Add(in ArticleReading article, CitedLaw law, int start)
    {
        for (var inner = article.FirstInside; inner < article.Number; inner++) Add(law, article.RangeSign, inner);
        Add(law, new TextSpan(start, article.End), article.Number, article.Sub, article.Paragraph, article.Item);
    }

    private void Add(CitedLaw law, TextSpan span, int article, int sub = 0, int paragraph = 0, int item = 0) => found.Add(new StatuteCitation
    {
        Span = span,
        Written = law.Written,
        Form = law.Form,
        Laws = law.Laws,
        Article = article,
        Sub = sub,
        Paragraph = paragraph,
        Item = item,
        Version = law.Version,
        AppliedBeside = span.Start < appliedEnd ? appliedBeside : null,
    });

    /// <summary>本法, 该解释 and the like directly before an article.</summary>
    private CitedLaw? ReferringLaw(int at)
    {
        if (ReferringWord.Before(text, at, out var start) is not { } word) return null;
        if (word.IsThis && ownLaw is not null && NamedLaws.Fits(word.Text, ownLaw))
            return new CitedLaw(start, word.Text, NameForm.ThisLaw, [ownLaw], null);
        var last = named.LastThat(text, start, word.Text);
        return new CitedLaw(start, word.Text, word.IsThis ? NameForm.ThisLaw : NameForm.ThatLaw, last?.Laws ?? [], last?.Version);
    }

    /// <summary>《…》第一条规定：“…”第二条规定：“…”: after a quotation the next article is of the same law.</summary>
    private CitedLaw? LawQuotedBefore(int at)
    {
        const string Between = "。；，、及和与以并同时又其";
        var end = Glyphs.SkipBlanksBack(text, at);
        while (end > 0 && Between.Contains(text[end - 1], StringComparison.Ordinal)) end = Glyphs.SkipBlanksBack(text, end - 1);
        if (anchor < 0 || Glyphs.At(text, end - 1) != '”' || Counted(at) is not { } counted || !SameLine(found[counted].Span.End, at)) return null;
        var from = found[counted];
        // Words in marks far from the citation are no quotation of it.
        var open = text.AsSpan(from.Span.End, end - from.Span.End).IndexOf('“');
        return open is < 0 or > 12 || text.AsSpan(from.Span.End, open).IndexOfAny('。', '；') >= 0 || !EndsQuotation(from.Span.End + open + 1, at)
            ? null : new CitedLaw(at, from.Written, NameForm.Preceding, from.Laws, from.Version);
    }

    /// <summary>The citation that is counted from at a place: what is cited inside a quotation that has ended is not what the text itself was speaking of.</summary>
    private int? Counted(int at)
    {
        var counted = anchor;
        while (counted > 0 && EndsQuotation(found[counted].Span.End, at) && SameLine(found[counted - 1].Span.End, at)) counted--;
        return counted < 0 ? null : counted;
    }

    /// <summary>前款, 前条, 本条, 该条, 该款 and 第二款 alone: counted from the article last cited in the same paragraph of the text.</summary>
    private int ReadPreceding(int at)
    {
        if (anchor < 0 || !SameLine(found[anchor].Span.End, at) || PrecedingWord.Read(text, at) is not { } word) return at + 1;
        var from = found[Counted(at) ?? anchor];
        var (article, sub, paragraph) = word.CountFrom(from);
        if (article == 0) return word.End;
        var law = new CitedLaw(at, word.Text, NameForm.Preceding, from.Laws, from.Version);
        Add(law, new TextSpan(at, word.End), article, sub, paragraph, word.Item);
        // 前款 said twice means the same, so it does not move the place that is counted from.
        if (word.NamesParagraph) anchor = found.Count - 1;
        return floor = word.End;
    }

    /// <summary>Whether a quotation that was open at a place has ended before another.</summary>
    private bool EndsQuotation(int from, int to)
    {
        var open = 0;
        for (var i = from; i < to; i++)
        {
            if (text[i] == '“') open++;
            else if (text[i] == '”' && --open < 0) return true;
        }

        return false;
    }

    private bool SameLine(int from, int to) => from <= to && text.AsSpan(from, to - from).IndexOf('\n') < 0;
}
