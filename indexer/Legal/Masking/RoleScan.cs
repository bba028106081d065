namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Reads the names that stand after roles and in titles.</summary>
internal sealed class RoleScan(MaskingText text, MaskingLexicon lexicon)
{
    private const int LongestBracket = 40;
    private const int MostNames = 60;
    private const int LongestTitle = 120;
    private const int TitleLines = 4;

    public List<Introduction> Introductions { get; } = [];

    public List<FixedName> Fixed { get; } = [];

    public void Read()
    {
        Titles();
        for (var at = 0; at < text.Length;)
        {
            var length = lexicon.Role(text.From(at), out var role);
            if (length == 0)
            {
                at++;
                continue;
            }

            var lineStart = text[at - 1] is '\n' or ' ' or '。';
            var from = AfterRole(at + length, out var colon);
            var before = Introductions.Count + Fixed.Count;
            // Lawyers are told once, and come again without their title.
            if (role == PartyRole.Agent && IsLawyer(from)) role = PartyRole.Lawyer;
            Names(from, role, colon || lineStart, colon);
            at = before == Introductions.Count + Fixed.Count ? at + length : from;
        }
    }

    /// <summary>Passes over a colon, blanks and notes in brackets: 原告（反诉被告）：</summary>
    private int AfterRole(int at, out bool colon)
    {
        colon = false;
        while (true)
        {
            if (text[at] == ':' && !colon) colon = true;
            else if (text[at] == '(' && Bracket(at) is > 0 and var close) at = close;
            else if (text[at] != ' ') return at;
            at++;
        }
    }

    private int Bracket(int at)
    {
        var close = text.From(at)[..Math.Min(LongestBracket, text.Length - at)].IndexOf(')');
        return close < 0 ? -1 : at + close;
    }

    private void Names(int at, PartyRole role, bool heading, bool colon)
    {
        for (var names = 0; names < MostNames; names++)
        {
            var end = Name(at, role, heading, colon);
            if (end < 0) end = Organisation(at);
            if (end < 0) return;
            if (text[end] == '(' && Bracket(end) is > 0 and var close) end = close + 1;
            if (text[end] is not ('、' or '与' or '和' or '及')) return;
            at = end + 1;
            var another = lexicon.Role(text.From(at), out _);
            if (another > 0) return;
        }
    }

    /// <summary>Where the name that begins here probably ends; -1 where no person's name begins.</summary>
    private int Name(int at, PartyRole role, bool heading, bool colon)
    {
        if (NameWithDot(at) is > 0 and var dotted) return Fix(at, dotted, role);
        if (SexAfter(at) is > 0 and var told) return Fix(at, told, role);
        var surname = lexicon.Surname(text.From(at), out var usual);
        if (surname == 0 || NameBoundary.IsNever(text[at + surname])) return -1;
        var shortLength = surname + 1;
        var shortEnd = NameBoundary.At(text, at + shortLength, lexicon);
        if (shortEnd == BoundaryStrength.Masked || OrganisationMarks.Within(text, at)) return -1;
        var longEnd = NameBoundary.IsNever(text[at + surname + 1]) ? BoundaryStrength.Masked : NameBoundary.At(text, at + shortLength + 1, lexicon);
        var plain = usual && !(surname == 1 && lexicon.StartsWithWord(text.From(at)));
        var end = longEnd > shortEnd ? shortLength + 1 : shortLength;
        Introductions.Add(new(at, shortLength, shortEnd, longEnd, plain, colon || (heading && plain && text[at + end] == ','), role, BirthDate.Year(text, at + end)));
        return at + end;
    }

    private int Fix(int at, int length, PartyRole role)
    {
        Fixed.Add(new(at, length, role, BirthDate.Year(text, at + length)));
        return at + length;
    }

    /// <summary>A name of two to six characters before ，男 or ，女 needs no surname that the table knows.</summary>
    private int SexAfter(int at)
    {
        var length = 0;
        while (length < 7 && MaskingText.IsHan(text[at + length]) && !MaskingText.IsMask(text[at + length])) length++;
        var comma = at + length;
        while (text[comma] == ' ') comma++;
        return length is >= 2 and <= 6 && text[comma] == ',' && text[comma + 1] is '男' or '女' && text[comma + 2] is ',' or '。' or ')' or '性' or '、' ? length : 0;
    }

    /// <summary>Chinese forms of foreign names and names of minorities are written with a dot.</summary>
    private int NameWithDot(int at)
    {
        var (length, dot) = (0, 0);
        while (length < 20 && (MaskingText.IsHan(text[at + length]) || text[at + length] is '·' or '•' or '・'))
        {
            if (!MaskingText.IsHan(text[at + length])) dot = length;
            if (MaskingText.IsMask(text[at + length])) return 0;
            length++;
        }

        // Before a mark the name is whole, whatever its characters; in a sentence it ends where a word begins.
        if (dot > 0 && length - dot > 7)
            for (length = dot + 1; !NameBoundary.IsNever(text[at + length]);) length++;
        return dot is > 0 and <= 8 && length - dot is > 1 and <= 8 ? length : 0;
    }

    /// <summary>The end of an organisation's name in a list of parties, so that the list can go on; -1 where the list ends.</summary>
    private int Organisation(int at)
    {
        for (var end = at; end < at + LongestBracket; end++)
        {
            if (text[end] == '、') return end;
            if (!MaskingText.IsHan(text[end]) && text[end] is not ('(' or ')') && !MaskingText.IsMask(text[end])) return -1;
        }

        return -1;
    }

    private bool IsLawyer(int from) =>
        MaskingText.ContainsAny(text.After(from, 80), ["律师", "法律工作者", "法律服务", "法律援助"]);

    /// <summary>张三诉李四买卖合同纠纷案: the first lines of a document.</summary>
    private void Titles()
    {
        var start = 0;
        for (var line = 0; line < TitleLines && start < text.Length; line++)
        {
            var rest = text.From(start);
            var length = rest.IndexOf('\n');
            if (length < 0) length = rest.Length;
            if (length is > 4 and <= LongestTitle && MaskingText.ContainsAny(rest[..length], ["案", "判决书", "裁定书"])) Title(start, start + length);
            start += length + 1;
        }
    }

    private void Title(int from, int end)
    {
        while (from < end && text[from] is '#' or ' ') from++;
        if (text.From(from)[..Math.Min(30, end - from)].IndexOf(':') is >= 0 and var colon) from += colon + 1;
        Names(from, PartyRole.Party, heading: false, colon: false);
        for (var at = from; at < end; at++)
            if (text[at] is '诉' or '与') Names(at + 1, PartyRole.Party, heading: false, colon: false);
    }
}
