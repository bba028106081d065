using KnowledgeBase.Indexer.Legal.Masking;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>Finds names by the most probable way to cut a text into words and names, without any word that announces a person.</summary>
internal sealed class ProseNames(MaskingText text, MaskingLexicon lexicon, NameModel model)
{
    private const int LongestName = 4;
    private const int LongestSurname = 2;

    /// <summary>What it tells that a name of three characters has a boundary on both sides: as much as e³ in probability. Measured; more of it makes names of words.</summary>
    private const float BetweenBoundaries = 3;

    private const string BesideNames = "和向同经为";

    // Surnames that in a sentence are nearly always another word; a role before them still makes them names.
    private const string NotInProse = "因从由经须是应项章承满回以";

    private readonly double[] best = new double[text.Length + 1];
    private readonly byte[] step = new byte[text.Length + 1];

    /// <summary>The places of the names on the best way through the text, in their order.</summary>
    public IReadOnlyList<TextSpan> Find()
    {
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!MaskingText.IsHan(text[at]))
            {
                Reach(at, 1, 0, isName: false);
                continue;
            }

            var rest = text.From(at);
            for (var length = 1; length <= NameModel.LongestWord && length <= rest.Length && MaskingText.IsHan(rest[length - 1]); length++)
                Reach(at, length, model.Word(rest[..length]), isName: false);
            Names(at, rest);
        }

        var found = new List<TextSpan>();
        for (var end = text.Length; end > 0;)
        {
            var length = step[end] & 0x7F;
            if ((step[end] & 0x80) != 0) found.Add(new TextSpan(end - length, end));
            end -= length;
        }

        found.Reverse();
        return found;
    }

    private void Names(int at, ReadOnlySpan<char> rest)
    {
        if (MaskingText.IsMask(text[at - 1]) || NotInProse.Contains(text[at], StringComparison.Ordinal)) return;
        var before = NameBoundary.IsNever(text[at - 1]) || BesideNames.Contains(text[at - 1], StringComparison.Ordinal);
        for (var surname = 1; surname <= LongestSurname; surname++)
            for (var given = 1; given <= 2 && surname + given <= LongestName && surname + given <= rest.Length; given++)
            {
                if (MaskingText.IsMask(text[at + surname + given])) continue;
                var cost = model.Name(rest[..surname], rest[surname..(surname + given)]);
                if (float.IsPositiveInfinity(cost)) continue;
                if (before && given == 2 && NameBoundary.At(text, at + surname + given, lexicon) >= BoundaryStrength.Strong) cost -= BetweenBoundaries;
                Reach(at, surname + given, cost, isName: true);
            }
    }

    private void Reach(int from, int length, float cost, bool isName)
    {
        if (!(best[from] + cost < best[from + length])) return;
        best[from + length] = best[from] + cost;
        step[from + length] = (byte)(length | (isName ? 0x80 : 0));
    }
}
