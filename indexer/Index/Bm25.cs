namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// BM25 as Lucene 8 calculates it (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; without the factor k1 + 1).
/// Written so that a score never falls when the frequency rises or the length falls, also after rounding.
/// </summary>
internal static class Bm25
{
    /// <summary>How fast repetition stops to count.</summary>
    public const float K1 = 1.2f;

    /// <summary>How much length counts.</summary>
    public const float B = 0.75f;

    /// <summary>Rarity of a term: <paramref name="withTerm"/> of <paramref name="documents"/> documents hold it.</summary>
    public static double Idf(long documents, long withTerm) => Math.Log(1 + (documents - withTerm + 0.5) / (withTerm + 0.5));

    /// <summary>By length code: 1 / (k1 · (1 − b + b · length / average)).</summary>
    public static float[] InverseNorms(long documents, long totalLength)
    {
        var average = documents == 0 ? 1 : (float)(totalLength / (double)documents);
        var table = new float[256];
        for (var code = 0; code < table.Length; code++) table[code] = 1f / (K1 * (1 - B + B * LengthCode.LengthOf((byte)code) / average));
        return table;
    }

    /// <summary>As <see cref="K1"/> where several fields are taken as one text: fields that count twice lift frequencies, so repetition stops to count later.</summary>
    public const float CombinedK1 = 1.5f;

    /// <summary>The norm of several fields without any length: k1 · (1 − b).</summary>
    public const float LeastNorm = CombinedK1 * (1 - B);

    /// <summary>By length code: what one of several fields, taken as one text, adds to the norm.</summary>
    public static float[] NormsOf(float weight, float averageLength) =>
        [.. Enumerable.Range(0, 256).Select(code => CombinedK1 * B * weight * LengthCode.LengthOf((byte)code) / averageLength)];

    /// <summary>Inverse norm of a keyword field, where length does not count.</summary>
    public const float KeywordInverseNorm = 1f / K1;

    /// <summary>The score of a term, between 0 and <paramref name="weight"/>.</summary>
    public static float Score(float weight, float frequency, float inverseNorm) => weight - weight / (1f + frequency * inverseNorm);
}
