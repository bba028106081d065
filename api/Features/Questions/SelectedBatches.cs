using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Selected answers by batch, of the courts for which a person edits, and each batch as Markdown in the published layout.</summary>
internal sealed class SelectedBatches(StoreContext store, CurrentPerson person)
{
    private static readonly QuestionState[] Chosen = [QuestionState.Selected, QuestionState.SelectedReReview];

    /// <summary>The batches with their questions, the last batch first.</summary>
    public async Task<IReadOnlyList<SelectedBatch>> List(CancellationToken cancellation)
    {
        List<string> courts = [.. person.Grants.Where(grant => grant.Role == Role.Editor).Select(grant => grant.CourtCode).Distinct()];
        var questions = await store.Set<Question>().AsNoTracking()
            .Where(question => Chosen.Contains(question.State) && question.Batch != null && courts.Contains(question.HandlingCourt)).OrderBy(question => question.PublishedAt).ThenBy(question => question.Id).ToListAsync(cancellation);
        return [.. questions.GroupBy(question => question.Batch!).OrderByDescending(group => group.Key, StringComparer.Ordinal).Select(group => new SelectedBatch(group.Key, [.. group]))];
    }

    /// <summary>A batch as Markdown; the export goes on record. Null where there is no such batch.</summary>
    public async Task<string?> Export(string batch, CancellationToken cancellation)
    {
        if ((await List(cancellation)).FirstOrDefault(one => one.Name == batch) is not { } asked) return null;
        var text = await Write(asked, cancellation);
        store.Record(person.Id, "batch.export", detail: $"{asked.Name}，{asked.Questions.Count} 条", contentHash: ContentHash.Of(text, ""));
        await store.Commit(cancellation);
        return text;
    }

    /// <summary>The name of the file in which a batch is exported.</summary>
    public static string FileName(string batch) => $"法答网精选答问（{batch}）.md";

    private async Task<string> Write(SelectedBatch batch, CancellationToken cancellation)
    {
        List<long> ids = [.. batch.Questions.Select(question => question.Id)];
        List<long> people = [.. batch.Questions.SelectMany(question => new[] { question.AskerId, question.ExpertId }).OfType<long>()];
        var names = await store.Users.AsNoTracking().Where(one => people.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        var answers = await store.Set<AnswerVersion>().AsNoTracking().Where(one => ids.Contains(one.QuestionId) && one.Stage == AnswerStage.Approved && one.Text != null).ToListAsync(cancellation);
        var items = batch.Questions.Select(question => new BatchItem(
            question.Title,
            MarkdownText.ToPlain(answers.Where(one => one.QuestionId == question.Id).MaxBy(one => one.Number)!.Text!),
            question.AskerSignature + (question.AskerConsents ? "  " + names.GetValueOrDefault(question.AskerId) : ""),
            Expert(question.ExpertSignature) + (question.ExpertId is { } expert ? "  " + names.GetValueOrDefault(expert) : ""),
            question.Commentary,
            question.Commentator));
        var topics = batch.Questions.Select(question => question.Topic).Distinct().ToList();
        return AnswerBatchText.Write(batch.Name, topics is [{ } only] ? only : null, [.. items]);
    }

    /// <summary>As published batches say it: the post, and behind it who appointed.</summary>
    private static string? Expert(string? signature) =>
        Signatures.Read(signature) is ({ } office, { } post) ? $"{post.Court}{post.Division}（{office.Court}{office.Division}答疑专家）" : signature;
}

/// <summary>A batch of selected answers.</summary>
/// <param name="Name">第四十批.</param>
/// <param name="Questions">In the order of their publication.</param>
internal sealed record SelectedBatch(string Name, IReadOnlyList<Question> Questions);
