using System.Globalization;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// The numbers that end a case or document number: 37号, 344、371号, 1113-1118号, 9762号、9763号, 80号之一, 51-1号.
/// A buffer on the stack; numbers after the last 号 are not part of the series.
/// </summary>
internal ref struct NumberSeries(Span<NumberSeries.Item> items)
{
    /// <summary>Room a caller gives; a longer series is cut here.</summary>
    public const int Capacity = 48;

    /// <summary>A range of more numbers than this gives its two ends only.</summary>
    public const int WidestRange = 20;

    private const int DigitLimit = 9;
    private readonly Span<Item> items = items;

    /// <summary>One number of a series.</summary>
    /// <param name="Number">Where its digits stand.</param>
    /// <param name="Connector">Where the sign stands that makes it the end of a range; empty where it is none.</param>
    /// <param name="Value">The number.</param>
    /// <param name="Sub">The 1 of 51-1, or -1.</param>
    /// <param name="Letter">The S of 第S651号, or NUL.</param>
    public readonly record struct Item(TextSpan Number, TextSpan Connector, int Value, int Sub, char Letter);

    /// <summary>How many numbers were read.</summary>
    public int Count { get; private set; }

    /// <summary>One past the first number with its 号 and 之一, where these follow it directly.</summary>
    public int FirstEnd { get; private set; }

    /// <summary>Reads a series at <paramref name="at"/>; false where no 号 follows the first numbers.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int at)
    {
        var pending = 0;
        var connector = default(TextSpan);
        while (pending < items.Length && TryReadItem(text, ref at, connector, out items[pending]))
        {
            pending++;
            // 1732之四号 is 1732号之四.
            var marked = Glyphs.SkipBlanks(text, SkipSubDocuments(text, at));
            if (Glyphs.At(text, marked) == '号' && !NamesAPlace(Glyphs.At(text, marked + 1)))
            {
                at = SkipSubDocuments(text, marked + 1);
                Count = pending;
            }

            if (pending == 1) FirstEnd = at;
            if (!TryReadConnector(text, ref at, out connector)) break;
        }

        return Count > 0;
    }

    /// <summary>Adds a reference for each number; the numbers inside a range stand at the range's sign.</summary>
    public readonly void Emit(ReferenceKind kind, int start, string head, List<LegalReference> found)
    {
        for (var i = 0; i < Count; i++)
        {
            var item = items[i];
            var first = item.Connector.Length > 0 ? items[i - 1].Value + 1 : item.Value;
            if (item.Value - first + 2 > WidestRange) first = item.Value;
            for (var number = first; number < item.Value; number++)
                found.Add(new LegalReference(kind, item.Connector, string.Create(CultureInfo.InvariantCulture, $"{head}{number}号")));
            var span = i == 0 ? new TextSpan(start, FirstEnd) : item.Number;
            found.Add(new LegalReference(kind, span, Canonical(head, item)));
        }
    }

    private static string Canonical(string head, Item item) => (item.Letter, item.Sub) switch
    {
        ('\0', < 0) => string.Create(CultureInfo.InvariantCulture, $"{head}{item.Value}号"),
        ('\0', _) => string.Create(CultureInfo.InvariantCulture, $"{head}{item.Value}-{item.Sub}号"),
        (_, < 0) => string.Create(CultureInfo.InvariantCulture, $"{head}{item.Letter}{item.Value}号"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{head}{item.Letter}{item.Value}-{item.Sub}号"),
    };

    private static bool TryReadItem(ReadOnlySpan<char> text, ref int at, TextSpan connector, out Item item)
    {
        item = default;
        var start = at;
        var letter = Glyphs.At(text, at) is >= 'A' and <= 'Z' and var prefix ? prefix : '\0';
        var end = letter == '\0' ? at : at + 1;
        if (!Glyphs.TryReadDigits(text, ref end, DigitLimit, out var value) || value == 0) return false;
        var sub = ReadSub(text, ref end, value);
        if (connector.Length > 0 && (sub >= 0 || letter != '\0')) connector = default;
        item = new Item(new TextSpan(start, end), connector, value, sub, letter);
        at = end;
        return true;
    }

    /// <summary>A second number that is not larger is a part (51-1), a larger one ends a range (1-6).</summary>
    private static int ReadSub(ReadOnlySpan<char> text, ref int at, int value)
    {
        var end = at + 1;
        if (!Glyphs.IsDash(Glyphs.At(text, at)) || !Glyphs.TryReadDigits(text, ref end, DigitLimit, out var sub) || sub > value) return -1;
        at = end;
        return sub;
    }

    /// <summary>Skips 之一 and 之一、之二: the papers of a case, not other cases.</summary>
    public static int SkipSubDocuments(ReadOnlySpan<char> text, int at)
    {
        var next = at;
        while (Glyphs.At(text, next) == '之')
        {
            next++;
            if (!Glyphs.TryReadNumber(text, ref next, out _)) break;
            at = next;
            if (Glyphs.At(text, next) is '、' or '，') next++;
        }

        return at;
    }

    private static bool TryReadConnector(ReadOnlySpan<char> text, ref int at, out TextSpan range)
    {
        range = default;
        var next = Glyphs.SkipBlanks(text, at);
        var c = Glyphs.At(text, next);
        if (Glyphs.IsDash(c) || c is '至' or '到') range = new TextSpan(next, next + 1);
        else if (c is not ('、' or '，' or ',' or '和' or '及' or '与')) return false;
        at = Glyphs.SkipBlanks(text, next + 1);
        if (Glyphs.At(text, at) == '第') at = Glyphs.SkipBlanks(text, at + 1);
        return true;
    }

    /// <summary>After 1号 in an address (1号楼) or a plant (2号井) the number is no case.</summary>
    private static bool NamesAPlace(char next) => next is '楼' or '院' or '室' or '房' or '门' or '井' or '线' or '车' or '地' or '厂' or '仓' or '铺';
}
