using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Indexer.Legal;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Fills <see cref="QuestionOptions"/> from the settings and checks them.</summary>
internal sealed class QuestionSettings(IConfiguration configuration) : IConfigureOptions<QuestionOptions>, IValidateOptions<QuestionOptions>
{
    public const int MostDays = WorkCalendar.MostWorkdays / 10;

    public void Configure(QuestionOptions options)
    {
        var lines = configuration.GetSection(QuestionOptions.Section + ":Lines").Get<List<string>>();
        configuration.GetSection(QuestionOptions.Section).Bind(options);
        // Binding appends to a list; what is given replaces it.
        if (lines is { Count: > 0 }) options.Lines = lines;
    }

    public ValidateOptionsResult Validate(string? name, QuestionOptions options)
    {
        var wrong = new List<string>();
        foreach (var tier in Enum.GetValues<CourtTier>())
        {
            if (!options.Days.TryGetValue(tier, out var days)) wrong.Add($"Questions:Days 缺少 {tier} 一级的期限。");
            else if (Problem(days) is { } problem) wrong.Add($"Questions:Days:{tier} {problem}");
        }

        if (options.InformationDays is < 1 or > MostDays) wrong.Add($"Questions:InformationDays 应为 1 至 {MostDays} 个工作日。");
        if (options.SentBackDays is < 1 or > MostDays) wrong.Add($"Questions:SentBackDays 应为 1 至 {MostDays} 个工作日。");
        if (options.Lines.Exists(string.IsNullOrWhiteSpace) || options.Lines.Distinct(StringComparer.Ordinal).Count() != options.Lines.Count) wrong.Add("Questions:Lines 中有空白或重复的业务条线。");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    /// <summary>What is wrong with the days of a level, in Chinese; null where nothing is.</summary>
    public static string? Problem(ClockDays days) =>
        new[] { days.Acceptance, days.Answering, days.Review, days.EscalationReview, days.Extension }.All(n => n is >= 1 and <= MostDays) ? null : $"的每项期限应为 1 至 {MostDays} 个工作日。";
}
