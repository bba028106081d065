using System.Text;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>Selected answers by batch, and each batch as Markdown in the published layout. An export goes on record.</summary>
[Authorize(nameof(Role.Editor))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ExportModel(StoreContext store, CurrentPerson person) : PageModel
{
    private static readonly QuestionState[] Chosen = [QuestionState.Selected, QuestionState.SelectedReReview];

    /// <summary>Each batch of the courts for which the person edits, with its questions.</summary>
    public IReadOnlyList<(string Batch, IReadOnlyList<Question> Questions)> Batches { get; private set; } = [];

    /// <summary>The batch that was asked for and is not there; null otherwise.</summary>
    public string? Missing { get; private set; }

    public async Task<IActionResult> OnGet(string? batch, CancellationToken cancellation)
    {
        List<string> courts = [.. person.Grants.Where(grant => grant.Role == Role.Editor).Select(grant => grant.CourtCode).Distinct()];
        var questions = await store.Set<Question>().AsNoTracking()
            .Where(question => Chosen.Contains(question.State) && question.Batch != null && courts.Contains(question.HandlingCourt)).OrderBy(question => question.PublishedAt).ThenBy(question => question.Id).ToListAsync(cancellation);
        Batches = [.. questions.GroupBy(question => question.Batch!).OrderByDescending(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<Question>)[.. group]))];
        if (batch is null) return Page();
        if (Batches.FirstOrDefault(one => one.Batch == batch) is not { Questions.Count: > 0 } asked)
        {
            (Missing, Response.StatusCode) = (batch, StatusCodes.Status404NotFound);
            return Page();
        }

        var text = await Write(asked.Batch, asked.Questions, cancellation);
        store.Record(person.Id, "batch.export", detail: $"{asked.Batch}，{asked.Questions.Count} 条", contentHash: ContentHash.Of(text, ""));
        await store.Commit(cancellation);
        return File(Encoding.UTF8.GetBytes(text), "text/markdown; charset=utf-8", $"法答网精选答问（{asked.Batch}）.md");
    }

    private async Task<string> Write(string batch, IReadOnlyList<Question> questions, CancellationToken cancellation)
    {
        List<long> ids = [.. questions.Select(question => question.Id)];
        List<long> people = [.. questions.SelectMany(question => new[] { question.AskerId, question.ExpertId }).OfType<long>()];
        var names = await store.Users.AsNoTracking().Where(one => people.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        var answers = await store.Set<AnswerVersion>().AsNoTracking().Where(one => ids.Contains(one.QuestionId) && one.Stage == AnswerStage.Approved && one.Text != null).ToListAsync(cancellation);
        var items = questions.Select(question => new BatchItem(
            question.Title,
            MarkdownText.ToPlain(answers.Where(one => one.QuestionId == question.Id).MaxBy(one => one.Number)!.Text!),
            question.AskerSignature + (question.AskerConsents ? "  " + names.GetValueOrDefault(question.AskerId) : ""),
            Expert(question.ExpertSignature) + (question.ExpertId is { } expert ? "  " + names.GetValueOrDefault(expert) : ""),
            question.Commentary,
            question.Commentator));
        var topics = questions.Select(question => question.Topic).Distinct().ToList();
        return AnswerBatchText.Write(batch, topics is [{ } only] ? only : null, [.. items]);
    }

    /// <summary>As published batches say it: the post, and behind it who appointed.</summary>
    private static string? Expert(string? signature) =>
        Signatures.Read(signature) is ({ } office, { } post) ? $"{post.Court}{post.Division}（{office.Court}{office.Division}答疑专家）" : signature;
}
