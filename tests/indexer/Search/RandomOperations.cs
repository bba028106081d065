using System.Globalization;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>
/// Drives an engine and the naive model through the same random changes, commits and closings, and compares every answer.
/// Stops at the first difference, with the list of what was done.
/// </summary>
internal sealed class RandomOperations : IDisposable
{
    private const int Steps = 60;
    private const int KnownIds = 700;
    private readonly EngineHome _home;
    private readonly NaiveEngine _model;
    private readonly SeededRandom _random;
    private readonly RandomDocuments _documents;
    private readonly RandomQueries _queries;
    private readonly List<string> _log = [];
    private readonly List<IndexChange> _uncommitted = [];
    private ISearchEngine _engine;
    private long _change;

    public RandomOperations(int seed, EngineHome home)
    {
        _home = home;
        _random = new SeededRandom((ulong)seed);
        _documents = new RandomDocuments(_random);
        _queries = new RandomQueries(_random, _documents);
        _model = new NaiveEngine(TestDocument.Schema, new PartsAnalyzer(), new NaiveDisk());
        _engine = Open();
    }

    /// <summary>The first difference with all that led to it, or null.</summary>
    public string? Run()
    {
        for (var step = 0; step < Steps; step++)
        {
            if (Step() is { } difference) return $"{difference}\nafter:\n{string.Join('\n', _log)}";
        }

        return null;
    }

    public void Dispose()
    {
        _engine.Dispose();
        _model.Dispose();
    }

    private ISearchEngine Open() => _home.Open(TestDocument.Schema, new PartsAnalyzer());

    private string? Step()
    {
        switch (_random.Next(100))
        {
            case < 25: Apply(1 + _random.Next(12), 60); break;
            case < 29: Apply(100 + _random.Next(250), 95); break;
            case < 32: Apply(60, 5); break;
            case < 40: Commit(); break;
            case < 44: Reopen(); break;
            case < 50: return Lookup();
            default: return Search();
        }

        return _engine.DocumentCount == _model.DocumentCount ? null : $"{_engine.DocumentCount} documents instead of {_model.DocumentCount}";
    }

    private void Apply(int count, int percentPut)
    {
        List<IndexChange> changes = [];
        for (var i = 0; i < count; i++)
        {
            var id = _documents.Id(KnownIds);
            changes.Add(_random.Chance(percentPut) ? IndexChange.Put(_documents.Document(id)) : IndexChange.Delete(id));
        }

        _log.Add($"apply {string.Join(' ', changes.Select(Text))}");
        _engine.Apply(changes);
        _model.Apply(changes);
        _uncommitted.AddRange(changes);
    }

    private void Commit()
    {
        _change += 1 + _random.Next(5);
        _log.Add(string.Create(CultureInfo.InvariantCulture, $"commit {_change}"));
        _engine.Commit(_change);
        _uncommitted.Clear();
    }

    /// <summary>Closes without a commit, and applies again what the last commit does not cover, as after a crash.</summary>
    private void Reopen()
    {
        _log.Add("reopen");
        _engine.Dispose();
        _engine = Open();
        Assert.Equal(_change, _engine.CommittedChange);
        _engine.Apply(_uncommitted);
    }

    private string? Lookup()
    {
        var id = _documents.Id(KnownIds);
        var query = _queries.Query();
        _log.Add($"find and explain {id} {QueryText.Of(query)}");
        foreach (var field in new[] { "body", "tag" })
            if (!_engine.TermsOf(field, 2).SequenceEqual(_model.TermsOf(field, 2))) return $"terms of {field} differ from the model's";
        if (_model.Find(id) is not { } expected) return _engine.Find(id) is null && _engine.Explain(query, id) is null ? null : $"{id} is not there";
        TestDocument.AssertSame(expected, _engine.Find(id));
        var (model, engine) = (_model.Explain(query, id)!, _engine.Explain(query, id)!);
        return model.Matches == engine.Matches && ResultComparison.Close(model.Value, engine.Value)
            ? null
            : $"explanation of {id}: expected {model}, got {engine}";
    }

    private string? Search()
    {
        var request = _queries.Request();
        _log.Add($"search {QueryText.Of(request)}");
        var comparison = new ResultComparison(request, _model);
        return comparison.Difference(_engine.Search(request with { CountAll = true }), countAll: true)
            ?? comparison.Difference(_engine.Search(request with { CountAll = false }), countAll: false)
            ?? (_engine.Count(request.Query) == comparison.MatchCount ? null : "count differs from the model's");
    }

    private static string Text(IndexChange change) => change.Document is not { } document
        ? $"-{change.Id}"
        : $"+{change.Id}{{{string.Join("; ", document.Texts.Select(t => $"{t.Field}={Short(t.Text)}"))}; {string.Join(' ', document.Keywords.Select(k => k.Value))}; {string.Join(' ', document.Numbers.Select(n => $"{n.Field}={n.Value}"))}}}";

    private static string Short(string text) =>
        text.Length <= 300 ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..100]}…({text.Length} units)");
}
