using System.Text.Json;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People.Importing;

/// <summary>Compares the nightly roster with the people that are known, once a day over all processes, and makes the differences. A roster with a problem changes nothing.</summary>
internal sealed class RosterDifference(StoreContext store, PeopleFiles files, IOptions<RosterOptions> options, TimeProvider clock)
{
    private const string Remembered = "people.roster";
    private const int ProblemsKept = 20;

    /// <summary>Compares, where today it was not done yet.</summary>
    /// <returns>What came of it; null where it was done.</returns>
    public async Task<RosterOutcome?> Run(CancellationToken cancellation)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        // Held until the end: another process waits, and finds it done.
        await store.LogHeads.Where(head => head.Log == LogHead.Actions).ExecuteUpdateAsync(head => head.SetProperty(h => h.Last, h => h.Last), cancellation);
        var today = clock.Today();
        if ((await Last(cancellation))?.Day == today) return null;
        var plan = await Plan(cancellation);
        if (plan.Problems.Count == 0) await plan.Apply(cancellation);
        var outcome = new RosterOutcome(today, plan.Changes.Count, plan.Problems.Count, [.. plan.Problems.Take(ProblemsKept)]);
        var setting = await store.Settings.FindAsync([Remembered], cancellation);
        if (setting is null) store.Add(new StoredSetting { Name = Remembered, Value = JsonSerializer.Serialize(outcome) });
        else setting.Value = JsonSerializer.Serialize(outcome);
        store.Record(null, "people.compared", detail: $"{outcome.Changes} changes, {outcome.ProblemCount} problems", outcome: outcome.ProblemCount == 0 ? ActionOutcome.Done : ActionOutcome.Refused);
        await store.Commit(cancellation);
        return outcome;
    }

    /// <summary>What came of the last comparison; null where there was none.</summary>
    public async Task<RosterOutcome?> Last(CancellationToken cancellation) =>
        await store.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Name == Remembered, cancellation) is { } setting ? JsonSerializer.Deserialize<RosterOutcome>(setting.Value) : null;

    private async Task<ImportPlan> Plan(CancellationToken cancellation)
    {
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(options.Value.File, cancellation);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return ImportPlan.Unreadable([new(0, null, $"无法读取 People:File：{unreadable.Message}", "核对路径和权限。")]);
        }

        var (text, problem) = DocumentText.Of(bytes, "roster.txt");
        return text is null ? ImportPlan.Unreadable([new(0, null, problem!.Message, problem.Remedy)]) : await files.Plan(text, isFull: true, cancellation);
    }
}

/// <summary>What came of a comparison.</summary>
/// <param name="Day">On which day.</param>
/// <param name="Changes">How many changes were made, or would have been.</param>
/// <param name="ProblemCount">How many problems there were; with any, nothing was changed.</param>
/// <param name="Problems">The first of them.</param>
internal sealed record RosterOutcome(DateOnly Day, int Changes, int ProblemCount, IReadOnlyList<ImportProblem> Problems);
