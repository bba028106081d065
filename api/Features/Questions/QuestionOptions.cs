using KnowledgeBase.Api.Features.People;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>
/// The rules of the workflow that a court sets: the section <c>Questions</c>. Public sources say only that experts answer 在规定时限内; the numbers here are
/// this product's suggestion. What an administrator sets on the page of deadlines comes before them.
/// </summary>
internal sealed class QuestionOptions
{
    public const string Section = "Questions";

    /// <summary>Working days by the level of the court that handles the question.</summary>
    public Dictionary<CourtTier, ClockDays> Days { get; set; } = new()
    {
        [CourtTier.Supreme] = new ClockDays { Acceptance = 3, Answering = 15, Review = 5, EscalationReview = 3, Extension = 10 },
        [CourtTier.High] = new ClockDays { Acceptance = 3, Answering = 10, Review = 5, EscalationReview = 3, Extension = 5 },
        [CourtTier.Intermediate] = new ClockDays { Acceptance = 3, Answering = 10, Review = 5, EscalationReview = 3, Extension = 5 },
        [CourtTier.Basic] = new ClockDays { Acceptance = 3, Answering = 10, Review = 5, EscalationReview = 3, Extension = 5 },
    };

    /// <summary>Working days that an asker has to supply what is missing.</summary>
    public int InformationDays { get; set; } = 10;

    /// <summary>Working days that an expert has at least after an answer was sent back.</summary>
    public int SentBackDays { get; set; } = 3;

    /// <summary>Trial lines (业务条线).</summary>
    public List<string> Lines { get; set; } = ["刑事", "民事", "商事", "知识产权", "涉外海事", "环境资源", "行政", "国家赔偿", "执行", "立案", "审判监督", "其他"];

    /// <summary>Whether a question from a high court goes to the Supreme People's Court; otherwise to the high court itself.</summary>
    public bool HighCourtAsksSupreme { get; set; } = true;
}

/// <summary>Working days of each clock at one level of courts, each from the working day after it starts.</summary>
internal sealed record ClockDays
{
    public int Acceptance { get; set; }

    public int Answering { get; set; }

    public int Review { get; set; }

    public int EscalationReview { get; set; }

    /// <summary>What the one extension adds.</summary>
    public int Extension { get; set; }
}
