using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>BM25's statistics, counted over the live documents whenever a search first asks for them.</summary>
internal sealed class NaiveStatistics(IndexSchema schema, IReadOnlyCollection<NaiveDocument> documents)
{
    private const float K1 = 1.2f;
    private readonly Dictionary<string, (long Documents, float AverageLength)> _fields = [];
    private readonly Dictionary<(string Field, string Term), double> _idf = [];

    public bool IsText(string field) => schema.TextFields.Contains(field);

    public double Idf(string field, string term)
    {
        if (_idf.TryGetValue((field, term), out var idf)) return idf;
        var all = (double)Field(field).Documents;
        var holding = (double)documents.Count(d => Frequency(d, field, term) > 0);
        return _idf[(field, term)] = Math.Log(1 + (all - holding + .5) / (holding + .5));
    }

    /// <summary>How often the document's field holds the term; 0 or 1 in a keyword field.</summary>
    public int Frequency(NaiveDocument document, string field, string term) => IsText(field)
        ? document.Text(field).ByTerm[term].Count()
        : document.Keywords(field).Count(v => v == term);

    /// <summary>weight · freq / (freq + k1 · (1 − b + b · length / average)), in the form that Lucene calculates it in.</summary>
    public float Score(float boost, double idf, int frequency, NaiveDocument document, string field)
    {
        var weight = boost * (float)idf;
        var b = IsText(field) ? .75f : 0f;
        var length = LengthCode.Round(document.Text(field).Length);
        var normInverse = 1f / (K1 * ((1 - b) + b * length / Field(field).AverageLength));
        return weight - weight / (1 + frequency * normInverse);
    }

    /// <summary>The same over several fields, as if each stood as often in one text as its weight says.</summary>
    public float CombinedScore(CombinedTermQuery query, NaiveDocument document)
    {
        var all = query.Fields.Max(f => Field(f.Field).Documents);
        var holding = query.Fields.Max(f => documents.Count(d => Frequency(d, f.Field, query.Term) > 0));
        var weight = query.Boost * Math.Log(1 + (all - holding + .5) / (holding + .5));
        var average = query.Fields.Sum(f => f.Weight * documents.Sum(d => (double)d.Text(f.Field).Length)) / all;
        var frequency = query.Fields.Sum(f => (double)f.Weight * Frequency(document, f.Field, query.Term));
        var length = query.Fields.Sum(f => (double)f.Weight * LengthCode.Round(document.Text(f.Field).Length));
        return (float)(weight * frequency / (frequency + (1.5 * (.25 + (.75 * length / average)))));
    }

    /// <summary>A text without a single token is no value, as in Lucene.</summary>
    private (long Documents, float AverageLength) Field(string field)
    {
        if (_fields.TryGetValue(field, out var known)) return known;
        if (!IsText(field)) return _fields[field] = (documents.LongCount(d => d.Keywords(field).Any()), 1);
        var lengths = documents.Select(d => (long)d.Text(field).Length).Where(l => l > 0).ToList();
        return _fields[field] = (lengths.Count, lengths.Count == 0 ? 1 : (float)(lengths.Sum() / (double)lengths.Count));
    }
}
