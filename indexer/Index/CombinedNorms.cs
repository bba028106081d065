namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// The norms of a snapshot's documents where several fields are taken as one text: worked out for every document once, so that a search
/// looks up one number a match. For the weights that a program always asks with; of further ones nothing is kept. Safe for concurrent use.
/// </summary>
internal sealed class CombinedNorms(IndexSnapshot snapshot)
{
    private const int MostKept = 4;
    private readonly List<((int Number, float Weight)[] Fields, float[][] Norms)> _kept = [];
    private readonly Lock _keeping = new();

    /// <summary>By segment and document: 1 / (k1 · (1 − b + b · length / average)).</summary>
    public float[][] InverseOf(IReadOnlyList<(int Number, float Weight)> fields)
    {
        lock (_keeping)
        {
            foreach (var known in _kept)
                if (known.Fields.AsSpan().SequenceEqual([.. fields])) return known.Norms;
            var norms = Calculate(fields);
            if (_kept.Count < MostKept) _kept.Add(([.. fields], norms));
            return norms;
        }
    }

    /// <summary>The average of the weighted lengths.</summary>
    public float AverageLength(IReadOnlyList<(int Number, float Weight)> fields)
    {
        var documents = fields.Select(f => snapshot.DocumentsWith(f.Number)).DefaultIfEmpty().Max();
        return documents == 0 ? 1 : (float)(fields.Sum(f => f.Weight * (double)snapshot.LengthOf(f.Number)) / documents);
    }

    private float[][] Calculate(IReadOnlyList<(int Number, float Weight)> fields)
    {
        var average = AverageLength(fields);
        var byCode = fields.Select(f => Bm25.NormsOf(f.Weight, average)).ToList();
        return [.. snapshot.Segments.Select(segment => Calculate(segment.Segment, fields, byCode))];
    }

    private static float[] Calculate(Segment segment, IReadOnlyList<(int Number, float Weight)> fields, List<float[]> byCode)
    {
        var norms = new float[segment.Documents];
        Array.Fill(norms, Bm25.LeastNorm);
        for (var field = 0; field < fields.Count; field++)
        {
            var lengths = segment.LengthsOf(fields[field].Number);
            for (var document = 0; document < norms.Length; document++) norms[document] += byCode[field][lengths[document]];
        }

        for (var document = 0; document < norms.Length; document++) norms[document] = 1f / norms[document];
        return norms;
    }
}
