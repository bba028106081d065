using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Audit;

/// <summary>Which records of the action log are looked for; what is null narrows nothing.</summary>
/// <param name="Person">Who: user name or id.</param>
/// <param name="Action">Beginning of the action's code: <c>question.</c>, <c>sign-in.refused</c>.</param>
/// <param name="Subject">On what, whole: <c>question:12</c>.</param>
/// <param name="From">First day, in Beijing.</param>
/// <param name="To">Last day, in Beijing.</param>
/// <param name="Before">Records with a smaller number only: the next page.</param>
internal sealed record ActionQuery(string? Person, string? Action, string? Subject, DateOnly? From, DateOnly? To, long? Before)
{
    public const int PageSize = 100;

    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>The records, the newest first, without an end; null where nobody has the user name.</summary>
    public async Task<IQueryable<ActionRecord>?> Of(StoreContext store, CancellationToken cancellation)
    {
        var records = store.Actions.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Person))
        {
            var (text, upper) = (Person.Trim(), Person.Trim().ToUpperInvariant());
            var id = await store.Users.Where(person => person.NormalizedUserName == upper).Select(person => (long?)person.Id).SingleOrDefaultAsync(cancellation)
                ?? (long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null);
            if (id is null) return null;
            records = records.Where(record => record.PersonId == id);
        }

        if (!string.IsNullOrWhiteSpace(Action)) records = records.Where(record => record.Action.StartsWith(Action.Trim()));
        if (!string.IsNullOrWhiteSpace(Subject)) records = records.Where(record => record.Subject == Subject.Trim());
        if (From is { } from) records = records.Where(record => record.At >= Start(from));
        if (To is { } to) records = records.Where(record => record.At < Start(to.AddDays(1)));
        if (Before is { } before) records = records.Where(record => record.Number < before);
        return records.OrderByDescending(record => record.Number);
    }

    /// <summary>The query as it stands on record: what was looked for in a log is itself of interest.</summary>
    public string ToFact() => string.Join(' ', new[] { Person, Action, Subject, From is { } from ? DayText.Of(from) : null, To is { } to ? DayText.Of(to) : null }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static DateTime Start(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Beijing, DateTimeKind.Utc);
}
