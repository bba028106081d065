namespace KnowledgeBase.Api.Features.Questions;

/// <summary>A list of questions for one person.</summary>
internal enum QuestionDesk
{
    /// <summary>我的咨询.</summary>
    Mine,

    /// <summary>分流.</summary>
    Dispatch,

    /// <summary>答疑.</summary>
    Answer,

    /// <summary>待领取.</summary>
    Pool,

    /// <summary>审核.</summary>
    Review,

    /// <summary>发布.</summary>
    Publish,

    /// <summary>督办: what is due and late at a court, for those who lead it.</summary>
    Lead,

    /// <summary>清除.</summary>
    Clear,
}

/// <summary>One page of a desk.</summary>
/// <param name="Desk">Which.</param>
/// <param name="Page">1-based.</param>
/// <param name="Total">Questions on all pages.</param>
/// <param name="Rows">Those of this page; what is due first stands first.</param>
/// <param name="Names">Names of experts and reviewers in them.</param>
/// <param name="Today">The day on which something is late or not.</param>
internal sealed record QuestionPage(QuestionDesk Desk, int Page, int Total, IReadOnlyList<Question> Rows, IReadOnlyDictionary<long, string> Names, DateOnly Today);
