using System.Globalization;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>What the store knows of a published answer beside its entry: whether it still stands, what was corrected, what replaces it or what it replaces.</summary>
internal sealed record AnswerStanding
{
    public required StoredEntry Entry { get; init; }

    public required Question Question { get; init; }

    /// <summary>Every published version, first one first; more than one where it was corrected.</summary>
    public required IReadOnlyList<AnswerVersion> Versions { get; init; }

    /// <summary>The answers that this one supersedes, by number of their questions.</summary>
    public required IReadOnlyList<long> Supersedes { get; init; }

    /// <summary>Whether its address only says what has become of it.</summary>
    public bool IsGone => Entry.State is not EntryState.Published;

    /// <summary>Whether it is being looked at again, or answered anew while the old answer stays.</summary>
    public bool IsReReviewed => Question.ReReviewReason is not null;

    /// <summary>The standing of an entry as a reader may see it; null for what is no answer of the workflow, or for others.</summary>
    public static async Task<AnswerStanding?> Of(StoreContext store, string entryId, CurrentPerson reader, CancellationToken cancellation)
    {
        if (NumberOf(entryId) is not { } number) return null;
        var entry = await store.Entries.AsNoTracking().SingleOrDefaultAsync(one => one.Id == entryId, cancellation);
        if (entry is null || entry.Origin != EntryOrigin.Workflow || !entry.Audiences.Split('\n').Intersect(reader.Readers, StringComparer.Ordinal).Any()) return null;
        var question = await store.Set<Question>().AsNoTracking().SingleAsync(one => one.Id == number, cancellation);
        return new AnswerStanding
        {
            Entry = entry,
            Question = question,
            Versions = await store.Set<AnswerVersion>().AsNoTracking().Where(one => one.QuestionId == number && one.Stage == AnswerStage.Approved && one.Text != null).OrderBy(one => one.Number).ToListAsync(cancellation),
            Supersedes = await store.Set<Question>().AsNoTracking().Where(one => one.LinkedId == number && one.LinkKind == QuestionLink.SupersededBy).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(cancellation),
        };
    }

    private static long? NumberOf(string entryId) =>
        entryId.StartsWith(PublishedAnswers.IdPrefix, StringComparison.Ordinal) && long.TryParse(entryId.AsSpan(PublishedAnswers.IdPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
