namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>What the form of a question sends.</summary>
internal sealed class AskForm
{
    public string? Title { get; set; }

    public string? Background { get; set; }

    public string? Opinion { get; set; }

    public string? Statutes { get; set; }

    public string? Line { get; set; }

    public string? Category { get; set; }

    public bool Consents { get; set; }

    /// <summary>The judge for whom an assistant drafts.</summary>
    public long? OnBehalfOf { get; set; }

    public long? Follows { get; set; }

    public string? WhyNotSettled { get; set; }

    public bool ConfirmsNoPendingCase { get; set; }

    public bool ConfirmsPublicCase { get; set; }

    /// <summary>Why a finding is held for wrong.</summary>
    public string? Contest { get; set; }

    /// <summary>The version that was seen, of a question that is there.</summary>
    public int Version { get; set; }

    /// <summary>Which button: <c>check</c>, or the code of an action.</summary>
    public string? Step { get; set; }

    /// <summary>A place to put the proposed wording in: <c>title:3:8</c>.</summary>
    public string? Replace { get; set; }

    public static AskForm Of(Question question) => new()
    {
        Title = question.Title,
        Background = question.Background,
        Opinion = question.Opinion,
        Statutes = question.Statutes,
        Line = question.Line,
        Category = question.Category.Code(),
        Consents = question.AskerConsents,
        WhyNotSettled = question.WhyNotSettled,
        Version = question.Version,
    };

    /// <summary>The words; line ends as texts have them, nothing trimmed, so that places hold.</summary>
    public QuestionWording Wording => new()
    {
        Title = Lines(Title).Replace('\n', ' '),
        Background = Lines(Background),
        Opinion = Lines(Opinion),
        Statutes = Lines(Statutes),
        Line = Line ?? "",
        Category = QuestionWords.OfCode<QuestionCategory>(Category) ?? QuestionCategory.LawApplication,
        AskerConsents = Consents,
        OnBehalfOf = OnBehalfOf,
        FollowsUp = Follows,
    };

    /// <summary>Puts other words at a place of a field.</summary>
    public void Put(string field, int start, int end, string words)
    {
        var wording = Wording;
        string With(string text) => start >= 0 && start <= end && end <= text.Length ? text[..start] + words + text[end..] : text;
        switch (field)
        {
            case "title":
                Title = With(wording.Title);
                break;
            case "background":
                Background = With(wording.Background);
                break;
            case "opinion":
                Opinion = With(wording.Opinion);
                break;
            case "statutes":
                Statutes = With(wording.Statutes);
                break;
        }
    }

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
