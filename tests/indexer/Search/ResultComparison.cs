using System.Globalization;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>
/// Tells in what an engine's result differs from the model's. Scores may differ in their last bits, and hits whose scores
/// differ by no more than that may change places; everything else is to be the same.
/// </summary>
internal sealed class ResultComparison(SearchRequest request, NaiveEngine model)
{
    private const float Tolerance = 1e-5f;

    private readonly SearchResult _complete = model.Search(request with
    {
        Offset = 0,
        Limit = int.MaxValue,
        CountAll = true,
        Group = request.Group is { } group ? group with { Limit = int.MaxValue } : null,
    });

    /// <summary>How many documents match.</summary>
    public long MatchCount => _complete.Total;

    /// <summary>The first difference, or null. The total must be exact where all matches were to be counted.</summary>
    public string? Difference(SearchResult actual, bool countAll) =>
        Total(actual, countAll) ?? Hits("hits", actual.Hits, _complete.Hits, request.Offset, request.Limit, request.Sort) ?? Facets(actual) ?? Groups(actual);

    public static bool Close(float a, float b, float tolerance = Tolerance) =>
        Math.Abs(a - b) <= tolerance * Math.Max(Math.Abs(a), Math.Abs(b));

    private string? Total(SearchResult actual, bool countAll)
    {
        var lowest = countAll ? _complete.Total : actual.Hits.Count;
        return actual.Total >= lowest && actual.Total <= _complete.Total ? null : Different("total", _complete.Total, actual.Total);
    }

    private static string? Hits(string what, IReadOnlyList<ScoredHit> actual, IReadOnlyList<ScoredHit> all, int offset, int limit, SortBy? sort)
    {
        var expected = all.Skip(offset).Take(limit).ToList();
        if (actual.Count != expected.Count) return Different(what + ": count", Ids(expected), Ids(actual));
        var known = all.ToDictionary(h => h.Document.Id, StringComparer.Ordinal);
        for (var i = 0; i < actual.Count; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{what}[{i}]");
            if (!known.Remove(actual[i].Document.Id, out var same)) return Different(place + ": repeated or no match", Ids(expected), Ids(actual));
            if (!Close(actual[i].Score, same.Score)) return Different($"{place}: score of {same.Document.Id}", same.Score, actual[i].Score);
            if (!Close(same.Score, expected[i].Score) || Number(same, sort) != Number(expected[i], sort))
                return Different(place + ": order", Ids(expected), Ids(actual));
            if (i > 0 && IsTieOutOfOrder(actual[i - 1], actual[i], sort)) return Different(place + ": tie", Ids(expected), Ids(actual));
            if (!same.Matches.SequenceEqual(actual[i].Matches))
                return Different($"{place}: places in {same.Document.Id}", string.Join(' ', same.Matches), string.Join(' ', actual[i].Matches));
        }

        return null;
    }

    private static bool IsTieOutOfOrder(ScoredHit first, ScoredHit second, SortBy? sort) =>
        Number(first, sort) == Number(second, sort)
        && (first.Score < second.Score
            || (first.Score == second.Score && CodePointOrder.Comparer.Compare(first.Document.Id, second.Document.Id) >= 0));

    private static long? Number(ScoredHit hit, SortBy? sort) => sort is null
        ? null
        : hit.Document.Numbers.Where(n => n.Field == sort.NumberField).Select(n => (long?)n.Value).FirstOrDefault();

    private string? Facets(SearchResult actual)
    {
        foreach (var field in request.Facets)
        {
            if (!_complete.Facets[field].SequenceEqual(actual.Facets[field]))
                return Different("facet " + field, string.Join(' ', _complete.Facets[field]), string.Join(' ', actual.Facets[field]));
        }

        return null;
    }

    private string? Groups(SearchResult actual)
    {
        if (!_complete.Groups.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(actual.Groups.Keys))
            return Different("groups", string.Join(' ', _complete.Groups.Keys), string.Join(' ', actual.Groups.Keys));
        foreach (var (value, group) in actual.Groups)
        {
            var expected = _complete.Groups[value];
            if (group.Total != expected.Total) return Different($"group {value}: total", expected.Total, group.Total);
            if (Hits("group " + value, group.Hits, expected.Hits, 0, request.Group!.Limit, null) is { } difference) return difference;
        }

        return null;
    }

    private static string Ids(IEnumerable<ScoredHit> hits) =>
        string.Join(' ', hits.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Document.Id}:{h.Score:R}")));

    private static string Different(string what, object expected, object actual) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}\n  expected {expected}\n  actual   {actual}");
}
