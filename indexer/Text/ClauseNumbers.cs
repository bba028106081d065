using System.Runtime.InteropServices;

namespace KnowledgeBase.Indexer.Text;

/// <summary>Gives each clause of texts a number, equal clauses the same one. A clause ends with its punctuation, or after certain characters.</summary>
internal sealed class ClauseNumbers
{
    private const int Longest = 64;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The clauses of a part of a text.</summary>
    public Clauses Of(string text, TextSpan part)
    {
        var starts = new List<int>();
        var numbers = new List<int>();
        for (var start = part.Start; start < part.End;)
        {
            var end = start + 1;
            while (end < part.End && end - start < Longest && !EndsClause(text[end - 1])) end++;
            var clause = text[start..end];
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, clause, out var known);
            if (!known) number = _numbers.Count;
            starts.Add(start);
            numbers.Add(number);
            start = end;
        }

        starts.Add(part.End);
        return new Clauses([.. numbers], [.. starts]);
    }

    // Texts reduced to their words have no punctuation; any characters will do, so long as both texts are cut after the same ones.
    private static bool EndsClause(char c) => c % 16 == 0 || c is '，' or '。' or '；' or '：' or '\n' or ',' or ';' or '、';

    /// <summary>Clauses in order.</summary>
    /// <param name="Numbers">One a clause.</param>
    /// <param name="Starts">Where each begins; one more, the end of the last.</param>
    public readonly record struct Clauses(int[] Numbers, int[] Starts)
    {
        /// <summary>Where a clause begins; the end of the text for the one after the last.</summary>
        public int Start(int clause) => Starts[clause];
    }
}
