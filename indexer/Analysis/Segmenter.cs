namespace KnowledgeBase.Indexer.Analysis;

/// <summary>
/// Cuts a run of Chinese characters into words: of all ways through the lattice of dictionary words, the one with the
/// highest product of word probabilities (unigram model, found by dynamic programming from the end). Not for concurrent use.
/// </summary>
internal sealed class Segmenter(Lexicon lexicon)
{
    private float[] _best = new float[256];
    private int[] _length = new int[256];

    /// <summary>Gives the word lengths of a run in order; a character that begins no word is a word of its own.</summary>
    /// <param name="run">Folded characters.</param>
    /// <returns>By offset: the length of the word that begins there, meaningful at word starts only. Valid until the next call.</returns>
    public ReadOnlySpan<int> Cut(ReadOnlySpan<char> run)
    {
        if (_best.Length <= run.Length)
        {
            _best = new float[run.Length * 2];
            _length = new int[run.Length * 2];
        }

        var (best, lengths) = (_best, _length);
        best[run.Length] = 0;
        for (var start = run.Length - 1; start >= 0; start--)
        {
            var node = lexicon.First(run[start]);
            var own = node == 0 ? 0 : lexicon.LogProbability(node);
            var (score, length) = ((own == 0 ? lexicon.UnknownLogProbability : own) + best[start + 1], 1);
            for (var end = start + 1; end < run.Length && node != 0; end++)
            {
                node = lexicon.Next(node, run[end]);
                if (node == 0) break;
                var word = lexicon.LogProbability(node);
                if (word == 0 || word + best[end + 1] < score) continue;
                (score, length) = (word + best[end + 1], end + 1 - start);
            }

            (best[start], lengths[start]) = (score, length);
        }

        return lengths.AsSpan(0, run.Length);
    }
}
