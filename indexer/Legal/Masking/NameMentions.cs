using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Finds every place where one of some names stands, the longest name first.</summary>
internal sealed class NameMentions
{
    // Those who work on the case are named in every judgment.
    private static readonly string[] Officials =
        ["审判长", "审判员", "书记员", "法官助理", "执行员", "陪审员", "检察员", "检察官", "律师", "审判人员", "执行法官", "记录人", "执行长", "院长", "庭长"];

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names;
    private readonly int[] lengths;
    private readonly bool[] starts = new bool[char.MaxValue + 1];

    public NameMentions(IEnumerable<string> all)
    {
        var set = all.ToHashSet(StringComparer.Ordinal);
        names = set.GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. set.Select(name => name.Length).Distinct().OrderDescending()];
        foreach (var name in set) starts[name[0]] = true;
    }

    public IEnumerable<TextSpan> In(MaskingText text)
    {
        if (lengths.Length == 0) yield break;
        for (var at = 0; at < text.Length; at++)
        {
            if (!starts[text[at]]) continue;
            var length = LengthAt(text.From(at));
            if (length == 0) continue;
            if (!MaskingText.IsMask(text[at - 1]) && !IsOfficial(text, at, at + length)) yield return new TextSpan(at, at + length);
            at += length - 1;
        }
    }

    private int LengthAt(ReadOnlySpan<char> rest)
    {
        foreach (var length in lengths)
            if (length <= rest.Length && names.Contains(rest[..length])) return length;
        return 0;
    }

    private static bool IsOfficial(MaskingText text, int start, int end)
    {
        if (text.From(end).StartsWith("律师", StringComparison.Ordinal) || text.From(end).StartsWith("法官", StringComparison.Ordinal)) return true;
        // 审　判　长　　张三: blanks stand inside the title and after it.
        Span<char> before = stackalloc char[4];
        var count = 0;
        for (var at = start - 1; at > start - 14 && count < before.Length; at--)
        {
            if (text[at] is ' ' or ':') continue;
            if (!MaskingText.IsHan(text[at])) break;
            before[before.Length - ++count] = text[at];
        }

        foreach (var official in Officials)
            if (before[^count..].EndsWith(official)) return true;
        return false;
    }
}
