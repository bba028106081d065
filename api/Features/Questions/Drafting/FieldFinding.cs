using KnowledgeBase.Indexer.Legal.PendingCase;

namespace KnowledgeBase.Api.Features.Questions.Drafting;

/// <summary>A place in one field of a question that tells of a case that may be pending.</summary>
/// <param name="Field">title, background, opinion, statutes.</param>
/// <param name="Found">The words there.</param>
/// <param name="Finding">What they tell; its places count within the field.</param>
internal sealed record FieldFinding(string Field, string Found, PendingCaseFinding Finding)
{
    public bool Stops => Finding.Grade == PendingCaseGrade.Stop;

    /// <summary>What the check finds in all fields of a question.</summary>
    public static IReadOnlyList<FieldFinding> Of(QuestionWording wording, QuestionCheck check) =>
        [.. wording.Texts.SelectMany(part => check.Find(part.Text).Select(finding => new FieldFinding(part.Field, finding.Span.Of(part.Text), finding)))];

    /// <summary>What a field is called by people.</summary>
    public static string NameOf(string field) => field switch
    {
        "title" => "问题",
        "background" => "背景",
        "opinion" => "倾向性意见",
        _ => "相关法条",
    };
}
