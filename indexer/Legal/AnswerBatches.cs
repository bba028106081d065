using System.Globalization;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>When the batches of 法答网精选答问 were published, as far as it is known. Immutable; safe for any number of threads.</summary>
public sealed class AnswerBatches
{
    private const string File = "answer-batches.tsv";

    private static readonly Lazy<AnswerBatches> Shared = new(() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon")));

    private readonly Dictionary<int, (DateOnly NotBefore, DateOnly NotAfter)> byBatch;

    private AnswerBatches(Dictionary<int, (DateOnly, DateOnly)> byBatch) => this.byBatch = byBatch;

    /// <summary>The table that travels beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or missing.</exception>
    public static AnswerBatches Default => Shared.Value;

    /// <summary>Reads answer-batches.tsv from a folder.</summary>
    /// <exception cref="InvalidDataException">The file is missing, or a line is no batch with two dates in order.</exception>
    public static AnswerBatches Load(string folder)
    {
        var batches = new Dictionary<int, (DateOnly, DateOnly)>();
        foreach (var row in TabSeparated.Read(folder, File, 4))
        {
            if (!int.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out var batch) || !TryDay(row[1], out var first) || !TryDay(row[2], out var last) || last < first || !batches.TryAdd(batch, (first, last)))
                throw new InvalidDataException($"{File}：“{string.Join(' ', row)}”应为批次和先后两个日期，批次不得重复。请更正该行。");
        }

        return new AnswerBatches(batches);
    }

    /// <summary>The first and the last day on which a batch (第十四批) can have been published; null where it is not on record.</summary>
    public (DateOnly NotBefore, DateOnly NotAfter)? Published(string? batch)
    {
        if (batch is not ['第', .. var number, '批'] || !ChineseNumeral.TryParse(number, out var value)) return null;
        return byBatch.TryGetValue(value, out var days) ? days : null;
    }

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
