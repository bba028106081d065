using System.Globalization;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// Articles of laws: 第五百八十四条, 第64条第2款, 第一百二十条之一, 584条, and what continues them under the same law:
/// 第3条、第20条, 第三条至第五条, 第三、五条.
/// </summary>
internal sealed class StatuteGrammar(LawNames names)
{
    /// <summary>A range of more articles than this gives its two ends only.</summary>
    private const int WidestRange = 30;

    private const int LastArticle = 2000;

    private readonly LawMention mention = new(names);

    /// <summary>Reads the articles that start with the 第 or the digit at <paramref name="at"/>, where a law is named before them.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int at, int floor, List<LegalReference> found)
    {
        var article = new Article();
        if (!article.TryRead(text, at, ordinalNeeded: false)) return false;
        var law = mention.Before(text, at, floor, out var start);
        if (law is null) return false;

        // The name may stand before a document number that is a reference itself; then the article's own words are the place.
        article.Start = start >= floor ? start : at;
        article.Emit(law, found);
        while (article.TryMoveOn(text)) article.Emit(law, found);
        return true;
    }

    /// <summary>One article of a citation, and the step to the next.</summary>
    private ref struct Article
    {
        /// <summary>Where this article's words begin and end.</summary>
        public int Start;
        private int end;
        private int number;
        private int sub;

        /// <summary>The article a range began with, and where its sign stands; 0 outside a range.</summary>
        private int rangeFrom;
        private TextSpan rangeSign;

        /// <summary>True between 第三 and 五条: the 条 has not come yet.</summary>
        private bool open;

        public bool TryRead(ReadOnlySpan<char> text, int at, bool ordinalNeeded)
        {
            var next = at;
            var ordinal = Glyphs.At(text, next) == '第';
            if (ordinal) next = Glyphs.SkipBlanks(text, next + 1);
            else if (ordinalNeeded) return false;
            if (!Glyphs.TryReadNumber(text, ref next, out var value) || value > LastArticle) return false;
            var mark = Glyphs.SkipBlanks(text, next);
            var closed = Glyphs.At(text, mark) == '条';
            if (!closed && !((ordinal || open) && LeadsToMark(text, next))) return false;
            (Start, number, sub, open) = (at, value, 0, !closed);
            end = closed ? ReadParts(text, mark + 1) : next;
            return true;
        }

        public bool TryMoveOn(ReadOnlySpan<char> text)
        {
            var next = Glyphs.SkipBlanks(text, end);
            if (!open && TryReadNextSub(text, next)) return true;
            if (!TryReadConnector(text, ref next, out var weak, out var sign)) return false;
            var from = number;
            if (!TryRead(text, next, ordinalNeeded: weak)) return false;
            (rangeFrom, rangeSign) = sign.Length > 0 ? (from, sign) : (0, default);
            return true;
        }

        public readonly void Emit(string law, List<LegalReference> found)
        {
            if (rangeFrom > 0 && number - rangeFrom < WidestRange)
                for (var inner = rangeFrom + 1; inner < number; inner++)
                    found.Add(new LegalReference(ReferenceKind.StatuteArticle, rangeSign, Canonical(law, inner, 0)));
            found.Add(new LegalReference(ReferenceKind.StatuteArticle, new TextSpan(Start, end), Canonical(law, number, sub)));
        }

        private static string Canonical(string law, int article, int sub) => sub == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{law}第{article}条")
            : string.Create(CultureInfo.InvariantCulture, $"{law}第{article}条之{sub}");

        /// <summary>第三、五条, 第三至五条: whether numbers and signs alone lead to a 条.</summary>
        private static bool LeadsToMark(ReadOnlySpan<char> text, int at)
        {
            while (TryReadConnector(text, ref at, out _, out _))
            {
                if (!Glyphs.TryReadNumber(text, ref at, out _)) return false;
                if (Glyphs.At(text, Glyphs.SkipBlanks(text, at)) == '条') return true;
            }

            return false;
        }

        /// <summary>第一百二十条之一、之二: the second shares the article.</summary>
        private bool TryReadNextSub(ReadOnlySpan<char> text, int at)
        {
            if (sub == 0 || Glyphs.At(text, at) is not ('、' or '和' or '及') || Glyphs.At(text, at + 1) != '之') return false;
            var next = at + 2;
            if (!Glyphs.TryReadNumber(text, ref next, out var value)) return false;
            (Start, sub, rangeFrom) = (at + 1, value, 0);
            end = ReadParagraphs(text, next);
            return true;
        }

        private int ReadParts(ReadOnlySpan<char> text, int at)
        {
            var next = Glyphs.SkipBlanks(text, at);
            if (Glyphs.At(text, next) == '之')
            {
                next = Glyphs.SkipBlanks(text, next + 1);
                if (Glyphs.TryReadNumber(text, ref next, out var value)) (sub, at) = (value, next);
            }

            return ReadParagraphs(text, at);
        }

        /// <summary>Skips 第二款第（三）项, 第1款、第2款 and 前段: they belong to the article and are not told apart.</summary>
        private static int ReadParagraphs(ReadOnlySpan<char> text, int at)
        {
            for (var next = at; TryReadParagraph(text, ref next);)
            {
                at = next;
                var sign = Glyphs.SkipBlanks(text, next);
                next = TryReadConnector(text, ref sign, out _, out _) ? sign : next;
            }

            return at;
        }

        private static bool TryReadParagraph(ReadOnlySpan<char> text, ref int at)
        {
            var next = Glyphs.SkipBlanks(text, at);
            if (Glyphs.At(text, next) is '前' or '后' && Glyphs.At(text, next + 1) == '段')
            {
                at = next + 2;
                return true;
            }

            if (Glyphs.At(text, next) == '第') next = Glyphs.SkipBlanks(text, next + 1);
            var bracket = Glyphs.IsOpenParen(Glyphs.At(text, next));
            if (bracket) next++;
            if (!Glyphs.TryReadNumber(text, ref next, out _)) return false;
            if (bracket && !Glyphs.IsCloseParen(Glyphs.At(text, next++))) return false;
            next = Glyphs.SkipBlanks(text, next);
            if (Glyphs.At(text, next) is not ('款' or '项' or '目')) return false;
            at = next + 1;
            return true;
        }

        /// <summary>、, 和, 以及 and the like; 至 makes a range; after a comma or semicolon (<paramref name="weak"/>) the next article needs its 第.</summary>
        private static bool TryReadConnector(ReadOnlySpan<char> text, ref int at, out bool weak, out TextSpan range)
        {
            range = default;
            var next = Glyphs.SkipBlanks(text, at);
            var c = Glyphs.At(text, next);
            weak = c is '，' or ',' or '；' or ';';
            if (Glyphs.IsDash(c) || c is '至' or '到') range = new TextSpan(next, next + 1);
            else if (c == '以' && Glyphs.At(text, next + 1) == '及') next++;
            else if (c == '或' && Glyphs.At(text, next + 1) == '者') next++;
            else if (!weak && c is not ('、' or '和' or '及' or '与' or '或' or '并')) return false;
            at = Glyphs.SkipBlanks(text, next + 1);
            return true;
        }
    }
}
