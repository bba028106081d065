using System.Globalization;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Puts published answers among the entries of the store, from where every index takes them; takes them back, and leaves a tombstone.</summary>
internal sealed class PublishedAnswers(StoreContext store)
{
    /// <summary>How ids of such entries begin.</summary>
    public const string IdPrefix = "answer-";

    /// <summary>The id of the entry of a question.</summary>
    public static string EntryId(long question) => string.Create(CultureInfo.InvariantCulture, $"{IdPrefix}{question}");

    /// <summary>Publishes a question with its newest approved answer, or again with what has changed of it.</summary>
    public async Task Put(Question question, CancellationToken cancellation)
    {
        var answer = await store.Set<AnswerVersion>().Where(one => one.QuestionId == question.Id && one.Stage == AnswerStage.Approved).OrderByDescending(one => one.Number).FirstAsync(cancellation);
        var asker = await store.Set<CourtUnit>().AsNoTracking().SingleAsync(court => court.Code == question.AskerCourt, cancellation);
        var answering = await store.Set<CourtUnit>().AsNoTracking().SingleAsync(court => court.Code == question.HandlingCourt, cancellation);
        var content = EntryJson.Write(EntryOf(question, MarkdownText.ToPlain(answer.Text!), asker, answering));
        var entry = await store.Entries.SingleOrDefaultAsync(one => one.Id == EntryId(question.Id), cancellation);
        if (entry is null) store.Add(entry = new StoredEntry { Id = EntryId(question.Id), ContentHash = "", Audiences = "", Origin = EntryOrigin.Workflow });
        (entry.Content, entry.ContentHash) = (content, EntryHash.Of(content));
        (entry.Audiences, entry.State, entry.StateReason, entry.ReplacedBy, entry.ChangedAt) = (AudienceOf(question, asker), EntryState.Published, null, null, store.Now);
        store.MarkChanged(entry.Id);
    }

    /// <summary>Takes a published answer from search; its address says why, and what replaces it.</summary>
    public async Task Remove(Question question, EntryState state, string reason, long? replacedBy, CancellationToken cancellation)
    {
        if (await store.Entries.SingleOrDefaultAsync(one => one.Id == EntryId(question.Id), cancellation) is not { } entry) return;
        (entry.State, entry.StateReason, entry.ReplacedBy, entry.ChangedAt) = (state, reason, replacedBy is { } other ? EntryId(other) : null, store.Now);
        if (state == EntryState.Cleared) (entry.Content, entry.ContentHash) = (null, "");
        store.MarkChanged(entry.Id);
    }

    private KnowledgeEntry EntryOf(Question question, string answer, CourtUnit asker, CourtUnit answering)
    {
        var (office, post) = Signatures.Read(question.ExpertSignature);
        return new()
        {
            Id = EntryId(question.Id),
            Kind = EntryKind.ExpertAnswer,
            Title = question.Title,
            Number = string.Create(CultureInfo.InvariantCulture, $"答疑第{question.Id}号"),
            // Under its name and region the answering court answers, wherever the expert has a post.
            Court = answering.Name,
            Region = answering.Region,
            Date = ChineseCalendar.DayOf(question.PublishedAt ?? store.Now),
            Keywords = [question.Category.Chinese(), question.Line],
            Sections =
            [
                new EntrySection("问题", string.Join('\n', new[] { question.Title, question.Background }.Where(text => text.Length > 0))),
                new EntrySection("答疑意见", answer),
                .. question.Commentary is { Length: > 0 } commentary ? new[] { new EntrySection("点评意见", commentary) } : [],
            ],
            Answer = new AnswerFacts
            {
                Batch = question.Batch,
                Topic = question.Topic,
                Asker = Signatures.Read(question.AskerSignature).Office ?? new(asker.Name, null),
                Expert = post ?? office ?? new(answering.Name, null),
                AppointedBy = post is null ? null : office,
                Commentator = question.Commentator,
            },
            IsSample = question.IsDemo,
        };
    }

    private static string AudienceOf(Question question, CourtUnit asker) => question.Audience switch
    {
        QuestionAudience.AskerOnly => Audiences.Person(question.AskerId),
        QuestionAudience.OwnCourt => Audiences.Court(asker.Code),
        QuestionAudience.Region => asker.Region is { } region ? Audiences.Region(region) : Audiences.Court(asker.Code),
        QuestionAudience.AllCourts => Audiences.Courts,
        QuestionAudience.Public => Audiences.Public,
    };
}
