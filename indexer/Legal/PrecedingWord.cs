using System.Buffers;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>A word that counts from the article last cited: 前款, 前条, 本条第二款, 该款第（三）项, 第二款.</summary>
/// <param name="Text">As written.</param>
/// <param name="End">One past it.</param>
/// <param name="Kind">款 or 条.</param>
/// <param name="IsBefore">True for 前: one less.</param>
/// <param name="Paragraph">款 named behind it, or 0.</param>
/// <param name="Item">项 named behind it, or 0.</param>
internal readonly record struct PrecedingWord(string Text, int End, char Kind, bool IsBefore, int Paragraph, int Item)
{
    /// <summary>What may follow: 第二款规定, 本条的. Goods and terms of contracts (第二款产品, 本条件) go on otherwise.</summary>
    private static readonly SearchValues<char> After = SearchValues.Create("第规的之所中但和及与或、，,。；;：:“\"（(）)前后有至关 \u3000\n");

    private static readonly SearchValues<char> NotBefore = SearchValues.Create("此之以先日月年期提目当基根日版资成文应");

    /// <summary>True where the word itself names a 款, so that counting goes on from there.</summary>
    public bool NamesParagraph => Paragraph > 0 && !IsBefore;

    /// <summary>Reads the word at a place; null for any other word.</summary>
    public static PrecedingWord? Read(string text, int at)
    {
        var parts = new ArticleParts();
        var first = text[at];
        if (first == '第')
        {
            // Behind an article that was not read the 款 is that article's.
            if (Glyphs.At(text, Glyphs.SkipBlanksBack(text, at) - 1) is '条' or '款') return null;
            var alone = parts.Read(text, at);
            return parts.Paragraph > 0 && Follows(text, alone) ? new PrecedingWord(text[at..alone], alone, '款', false, parts.Paragraph, parts.Item) : null;
        }

        var kind = Glyphs.At(text, at + 1);
        if (first is not ('前' or '本' or '该') || kind is not ('款' or '条') || NotBefore.Contains(Glyphs.At(text, at - 1))) return null;
        var end = parts.Read(text, at + 2);
        return Follows(text, end) ? new PrecedingWord(text[at..end], end, kind, first == '前', parts.Paragraph, parts.Item) : null;
    }

    /// <summary>Article, 之 and 款 that are meant; article 0 where there is none to count from.</summary>
    public (int Article, int Sub, int Paragraph) CountFrom(StatuteCitation last) => (Kind, IsBefore) switch
    {
        ('条', true) when last.Sub > 0 => (last.Article, last.Sub - 1, Paragraph),
        ('条', true) => (last.Article - 1, 0, Paragraph),
        ('条', false) => (last.Article, last.Sub, Paragraph),
        (_, true) => (last.Article, last.Sub, Math.Max(0, last.Paragraph - 1)),
        _ when Paragraph > 0 => (last.Article, last.Sub, Paragraph),
        _ when last.Paragraph > 0 => (last.Article, last.Sub, last.Paragraph),
        _ => default,
    };

    private static bool Follows(string text, int end) => end >= text.Length || After.Contains(text[end]);
}
