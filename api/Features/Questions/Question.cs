using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>
/// A judge's question on its way to an answer. It is never linked to a matter or a case number. Signatures (court, division, name) are copied as text on the
/// day, so that a later move does not change the past.
/// </summary>
internal sealed class Question
{
    public long Id { get; set; }

    /// <summary>Goes up with every change; what was read with another version is not written.</summary>
    public int Version { get; set; }

    public QuestionState State { get; set; }

    /// <summary>The judge who asks.</summary>
    public long AskerId { get; set; }

    /// <summary>The assistant who drafted it; null where the judge did.</summary>
    public long? DrafterId { get; set; }

    /// <summary>Code of the asker's court on the day of asking.</summary>
    public required string AskerCourt { get; set; }

    /// <summary>The asker's court and division on that day, as text: 山东省威海市中级人民法院民二庭.</summary>
    public required string AskerSignature { get; set; }

    /// <summary>Whether the asker agrees to be named where the answer is selected (精选).</summary>
    public bool AskerConsents { get; set; }

    /// <summary>The question in one sentence; empty while sealed and once cleared.</summary>
    public required string Title { get; set; }

    /// <summary>Abstract background; may be empty.</summary>
    public required string Background { get; set; }

    /// <summary>倾向性意见: the asker's own opinion with its grounds; may be empty.</summary>
    public required string Opinion { get; set; }

    /// <summary>Citations of statutes, one a line, as they are written in text; may be empty.</summary>
    public required string Statutes { get; set; }

    /// <summary>业务条线: 民事, 刑事 …, one of <see cref="QuestionOptions.Lines"/>.</summary>
    public required string Line { get; set; }

    public QuestionCategory Category { get; set; }

    /// <summary>Why similar published answers do not settle it; null where none was shown.</summary>
    public string? WhyNotSettled { get; set; }

    /// <summary>Salt of the hashes that stand for the texts in the log; destroyed with them.</summary>
    public string? Salt { get; set; }

    /// <summary>Code of the court that handles it now.</summary>
    public required string HandlingCourt { get; set; }

    /// <summary>Code of the high court that reported it to the Supreme People's Court; null where none did.</summary>
    public string? EscalatedFrom { get; set; }

    /// <summary>The expert of the court that reported it, to whom it may come back.</summary>
    public long? EscalatingExpertId { get; set; }

    public long? ExpertId { get; set; }

    /// <summary>The expert's appointing court (whose name the answer bears), post and name, as text on the day of the answer; null before.</summary>
    public string? ExpertSignature { get; set; }

    public long? ReviewerId { get; set; }

    /// <summary>As <see cref="ExpertSignature"/>.</summary>
    public string? ReviewerSignature { get; set; }

    /// <summary>Which clock runs; null for none.</summary>
    public QuestionClock? Clock { get; set; }

    /// <summary>Last day in time; null where no clock runs or it stands still.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Working days that were left when the clock was stopped; null while it runs.</summary>
    public int? DaysLeft { get; set; }

    /// <summary>Whether the day rests on a calendar year whose holidays are not announced yet.</summary>
    public bool DueIsProvisional { get; set; }

    /// <summary>Whether the one extension was used for the clock that runs.</summary>
    public bool IsExtended { get; set; }

    /// <summary>Who may see the published answer.</summary>
    public QuestionAudience Audience { get; set; }

    /// <summary>精选批次 (第四十批); null where not selected.</summary>
    public string? Batch { get; set; }

    /// <summary>专题; null for none.</summary>
    public string? Topic { get; set; }

    /// <summary>点评意见 of a selected answer; null for none.</summary>
    public string? Commentary { get; set; }

    /// <summary>Who wrote the commentary, as text; null for none.</summary>
    public string? Commentator { get; set; }

    /// <summary>Why it is looked at again (法条变动 …); null where it is not.</summary>
    public string? ReReviewReason { get; set; }

    /// <summary>The question this one follows up, is merged into, or is superseded by; see <see cref="LinkKind"/>.</summary>
    public long? LinkedId { get; set; }

    public QuestionLink? LinkKind { get; set; }

    /// <summary>The Supreme People's Court's published answer with which this one conflicts (entry id); null for none.</summary>
    public string? ConflictsWith { get; set; }

    /// <summary>Who proposed to destroy the texts; null where nobody did.</summary>
    public long? ClearanceBy { get; set; }

    public ClearanceReason? ClearanceReason { get; set; }

    /// <summary>Whether it was made up for a demonstration.</summary>
    public bool IsDemo { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When it reached its present state.</summary>
    public DateTime StateSince { get; set; }

    public DateTime? SubmittedAt { get; set; }

    public DateTime? AnsweredAt { get; set; }

    public DateTime? PublishedAt { get; set; }
}
