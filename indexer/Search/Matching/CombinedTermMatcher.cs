using System.Numerics;
using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>Documents with a term in any of several fields, see <see cref="CombinedTermQuery"/>.</summary>
/// <param name="terms">The term in those fields of the segment that hold it, with the field's weight.</param>
/// <param name="weight">Boost times idf.</param>
/// <param name="inverseNorms">By document.</param>
internal sealed class CombinedTermMatcher(IReadOnlyList<(TermMatcher Term, float Weight)> terms, float weight, float[] inverseNorms) : AddingMatcher
{
    [ThreadStatic]
    private static float[]? _frequencies;

    [ThreadStatic]
    private static ulong[]? _bits;

    public override int Next(int from)
    {
        var next = NoMore;
        foreach (var (term, _) in terms) next = Math.Min(next, term.Next(from));
        return next;
    }

    public override double Bound(int from, int to) => Next(from) < to ? weight : 0;

    public override bool Add(int from, int to, double[] scores, ulong[] bits)
    {
        var (holding, alone) = (0, 0);
        for (var i = 0; i < terms.Count; i++)
            if (terms[i].Term.Next(from) < to) (holding, alone) = (holding + 1, i);
        if (holding == 0) return false;
        if (holding == 1) return terms[alone].Term.AddAlone(from, to, weight, terms[alone].Weight, inverseNorms, scores, bits);
        // Both are left empty, so that the next term finds them so.
        var (frequencies, found) = (_frequencies ??= new float[Frame.Size], _bits ??= new ulong[Frame.Size / 64]);
        foreach (var (term, fieldWeight) in terms) term.AddFrequencies(from, to, fieldWeight, frequencies, found);
        for (var word = 0; word < found.Length; word++)
        {
            bits[word] |= found[word];
            for (var rest = found[word]; rest != 0; rest &= rest - 1)
            {
                var place = (word << 6) + BitOperations.TrailingZeroCount(rest);
                scores[place] += Bm25.Score(weight, frequencies[place], inverseNorms[from + place]);
                frequencies[place] = 0;
            }

            found[word] = 0;
        }

        return true;
    }

    /// <summary>Weighted frequency in a document, 0 where it lacks the term. For explanations.</summary>
    public float Frequency(int document) => terms.Sum(t => t.Weight * t.Term.Look(document).Frequency);
}
