using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Persistence;

/// <summary>Checks the log of actions from its first record to its head.</summary>
internal static class ActionChain
{
    /// <summary>Recomputes every hash. Memory does not grow with the log.</summary>
    public static async Task<ChainReport> Verify(StoreContext store, CancellationToken cancellation)
    {
        // One moment of the log: what is appended meanwhile is not looked at.
        var head = await store.LogHeads.AsNoTracking().SingleAsync(row => row.Log == LogHead.Actions, cancellation);
        var (number, hash) = (0L, "");
        await foreach (var record in store.Actions.AsNoTracking().Where(action => action.Number <= head.Last).OrderBy(action => action.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            number++;
            if (record.Number != number) return new(number - 1, number, $"缺少第 {number} 条。");
            if (record.PreviousHash != hash) return new(number - 1, number, $"第 {number} 条与前一条不相衔接。");
            if (record.Hash != record.ComputeHash()) return new(number - 1, number, $"第 {number} 条的内容被改动过。");
            hash = record.Hash;
        }

        return number == head.Last && hash == head.Hash ? new(number, null, null) : new(number, number + 1, $"末尾缺少记录：应有 {head.Last} 条，只有 {number} 条。");
    }
}

/// <summary>What a check of the log of actions found.</summary>
/// <param name="Records">Records that are as they were written, from the first on.</param>
/// <param name="At">Number of the first that is not; null where all are.</param>
/// <param name="Problem">What is wrong there, in Chinese; null where nothing is.</param>
internal sealed record ChainReport(long Records, long? At, string? Problem);
