using System.Runtime.InteropServices;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>Cuts the most telling part out of a hit's text: the stretch with most different words of the query.</summary>
internal static class SnippetCutter
{
    private const int Width = 110;
    private const string Cut = "…";
    private static readonly char[] SentenceEnds = ['。', '；', '！', '？', '\n'];

    /// <summary>The snippet of a hit; the beginning of its text where nothing matches.</summary>
    public static Snippet Of(ScoredHit hit, IReadOnlyList<SectionPlace> sections)
    {
        var best = (Score: -1, Field: "", Start: 0);
        // Title and subtitle are shown whole beside the snippet; only what stands in a section is cut from.
        List<MatchPlace> places = [.. hit.Matches.Where(m => SectionAt(m.Field, m.Start, sections) is not null)];
        for (var (first, last) = (0, 0); first < places.Count; first = last)
        {
            while (last < places.Count && places[last].Field == places[first].Field) last++;
            var (score, start) = Densest(CollectionsMarshal.AsSpan(places)[first..last]);
            if (score > best.Score) best = (score, places[first].Field, start);
        }

        if (best.Score >= 0) return CutAt(hit, best.Field, best.Start, sections);
        // Nothing matches in the text: the gist says most, else the beginning.
        var shown = sections.Where(s => s.InGist).Concat(sections).Select(s => (SectionPlace?)s).FirstOrDefault(s => s!.Value.Length > 0);
        return shown is { } section ? CutAt(hit, section.InGist ? EntryFields.Gist : EntryFields.Body, section.Start, sections) : new Snippet(null, "", []);
    }

    /// <summary>Matched places without overlaps, in order.</summary>
    public static IReadOnlyList<TextSpan> MarksIn(IEnumerable<MatchPlace> places, int from, int to, int shift)
    {
        var marks = new List<TextSpan>();
        foreach (var place in places.Where(p => p.Start >= from && p.End <= to).OrderBy(p => p.Start))
        {
            if (marks.Count > 0 && place.Start + shift <= marks[^1].End) marks[^1] = new TextSpan(marks[^1].Start, Math.Max(marks[^1].End, place.End + shift));
            else marks.Add(new TextSpan(place.Start + shift, place.End + shift));
        }

        return marks;
    }

    private static SectionPlace? SectionAt(string field, int position, IReadOnlyList<SectionPlace> sections)
    {
        foreach (var section in sections)
            if (field != EntryFields.Title && section.InGist == (field == EntryFields.Gist) && section.Start <= position && position < section.Start + section.Length) return section;
        return null;
    }

    /// <summary>Where the stretch with most different words begins, the first of equals. Long words tell more than short ones; a word counts once.</summary>
    private static (int Score, int Start) Densest(ReadOnlySpan<MatchPlace> places)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new int[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            if (numbers.TryAdd(places[i].Term, numbers.Count)) words[i] = numbers.Count - 1;
            else words[i] = numbers[places[i].Term];
        }

        // The stretch from a place on ends before the first place that reaches beyond it; it never ends earlier for a later place.
        var within = new int[numbers.Count];
        var (best, start, score, end) = (-1, 0, 0, 0);
        for (var i = 0; i < places.Length; i++)
        {
            for (; end < places.Length && places[end].End <= places[i].Start + Width; end++)
                if (within[words[end]]++ == 0) score += places[end].Term.Length;
            if (score > best) (best, start) = (score, places[i].Start);
            // A place longer than a stretch was never counted.
            if (end == i) end++;
            else if (--within[words[i]] == 0) score -= places[i].Term.Length;
        }

        return (best, start);
    }

    private static Snippet CutAt(ScoredHit hit, string field, int match, IReadOnlyList<SectionPlace> sections)
    {
        var text = hit.Document.TextOf(field) ?? "";
        var section = SectionAt(field, match, sections) ?? throw new InvalidOperationException($"There is no section at {match} of '{field}'.");
        var (low, high) = (section.Start, section.Start + section.Length);
        // From the beginning of the sentence where it is near, else a little before the match.
        var start = match <= low ? low : Math.Max(low, text.LastIndexOfAny(SentenceEnds, match - 1, match - low) + 1);
        if (match - start > Width / 3) start = match - Width / 6;
        var end = Math.Min(high, start + Width);
        if (end < high && text.IndexOfAny(SentenceEnds, end - 1, Math.Min(high - end, 12) + 1) is >= 0 and var stop) end = stop + 1;
        if (start > low && char.IsLowSurrogate(text[start])) start--;
        if (end < high && char.IsLowSurrogate(text[end])) end++;
        var lead = start > low ? Cut : "";
        var cut = lead + text[start..end].Replace('\n', ' ') + (end < high ? Cut : "");
        return new Snippet(section.Heading, cut, MarksIn(hit.Matches.Where(m => m.Field == field), start, end, lead.Length - start));
    }
}
