using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>The working days of each clock that an administrator sets, by level of court. They hold for clocks that start afterwards.</summary>
internal sealed class DeadlineAdministration(StoreContext store, QuestionDeadlines deadlines, CurrentPerson person)
{
    /// <summary>The days in force.</summary>
    public async Task<Dictionary<CourtTier, ClockDays>> Get(CancellationToken cancellation) => new((await deadlines.Rules(cancellation)).Days);

    /// <summary>Sets the days of all levels.</summary>
    /// <returns>What is wrong, in Chinese; nothing was changed then. Empty where they were taken.</returns>
    public async Task<IReadOnlyList<string>> Put(IReadOnlyDictionary<CourtTier, ClockDays> days, CancellationToken cancellation)
    {
        var faults = Enum.GetValues<CourtTier>()
            .Select(tier => !days.TryGetValue(tier, out var given) ? $"缺少{tier.Chinese()}的期限。" : QuestionSettings.Problem(given) is { } problem ? tier.Chinese() + problem : null)
            .OfType<string>().ToList();
        if (faults.Count > 0) return faults;
        var value = JsonSerializer.Serialize(days);
        if (await store.Settings.SingleOrDefaultAsync(setting => setting.Name == QuestionDeadlines.DaysSetting, cancellation) is { } kept) kept.Value = value;
        else store.Add(new StoredSetting { Name = QuestionDeadlines.DaysSetting, Value = value });
        store.Record(person.Id, "deadlines.put", detail: value);
        await store.Commit(cancellation);
        return [];
    }
}
