using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>/api/v1/assignment-rules: the rules of the courts for which the caller dispatches.</summary>
internal static class AssignmentRuleEndpoints
{
    public static void Map(WebApplication app)
    {
        var rules = app.MapGroup("/api/v1/assignment-rules").WithTags("管理").RequireAuthorization(nameof(Role.Dispatcher));
        rules.MapGet("", List).WithName("listAssignmentRules").WithSummary("分案规则").WithDescription("您任分流员的法院的规则；派单时按规则建议专家。");
        rules.MapPost("", Add).WithName("addAssignmentRule").WithSummary("增加分案规则").ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .Once<AssignmentRule>(rule => (rule.Id, ""), Again);
        rules.MapDelete("{id:long}", Remove).WithName("removeAssignmentRule").WithSummary("删除分案规则").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<AssignmentRulesResponse>> List(AssignmentRules rules, CancellationToken cancellation)
    {
        var choices = await rules.Choices(cancellation);
        return TypedResults.Ok(new AssignmentRulesResponse([.. (await rules.List(cancellation)).Select(rule => AssignmentRuleResponse.Of(rule, choices))]));
    }

    private static async Task<Results<Created<AssignmentRuleResponse>, ProblemHttpResult>> Add(AssignmentRuleBody body, AssignmentRules rules, CancellationToken cancellation)
    {
        var category = QuestionWords.OfCode<QuestionCategory>(body.Category);
        if (body.Category is not null && category is null) return new Problem(ProblemCodes.BadAssignmentRule, $"不认识的类别“{body.Category}”。").ToResult();
        var rule = new AssignmentRule { CourtCode = body.Court.Trim(), Category = category, Line = body.Line, Law = body.Law, ExpertId = body.ExpertId };
        return await rules.Add(rule, cancellation) is { } problem ? problem.ToResult() : Created(rule, await rules.Choices(cancellation));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove([Description("规则的编号。")] long id, AssignmentRules rules, CancellationToken cancellation) =>
        await rules.Remove(id, cancellation) ? TypedResults.NoContent() : new Problem(ProblemCodes.AssignmentRuleNotFound, $"没有编号为 {id} 的规则。").ToResult();

    private static async Task<IResult> Again(HttpContext context, UsedKey key)
    {
        var services = context.RequestServices;
        var rule = await services.GetRequiredService<StoreContext>().Set<AssignmentRule>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == key.SubjectId, context.RequestAborted);
        return rule is null
            ? new Problem(ProblemCodes.AssignmentRuleNotFound, "这条规则增加之后又删除了。").ToResult()
            : Created(rule, await services.GetRequiredService<AssignmentRules>().Choices(context.RequestAborted));
    }

    private static Created<AssignmentRuleResponse> Created(AssignmentRule rule, RuleChoices choices) =>
        TypedResults.Created(string.Create(CultureInfo.InvariantCulture, $"/api/v1/assignment-rules/{rule.Id}"), AssignmentRuleResponse.Of(rule, choices));
}

/// <summary>A rule to be added.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AssignmentRuleBody(
    [property: Description("法院代字。")] string Court,
    [property: Description("专家的人员编号。")] long ExpertId,
    [property: Description("类别的代码；省略则不限。")] string? Category = null,
    [property: Description("业务条线；省略则不限。")] string? Line = null,
    [property: Description("咨询引用的法律的全称或者通行的简称；省略则不限。")] string? Law = null);

/// <summary>Rules of assignment.</summary>
internal sealed record AssignmentRulesResponse([property: Description("规则，按法院和增加的先后。")] IReadOnlyList<AssignmentRuleResponse> Items);

/// <summary>A rule of assignment.</summary>
internal sealed record AssignmentRuleResponse(
    [property: Description("规则的编号。")] long Id,
    [property: Description("法院代字。")] string Court,
    [property: Description("类别的代码；不限的没有。")] string? Category,
    [property: Description("业务条线；不限的没有。")] string? Line,
    [property: Description("法律的全称；不限的没有。")] string? Law,
    [property: Description("专家的人员编号。")] long ExpertId,
    [property: Description("专家的姓名。")] string ExpertName)
{
    public static AssignmentRuleResponse Of(AssignmentRule rule, RuleChoices choices) =>
        new(rule.Id, rule.CourtCode, rule.Category?.Code(), rule.Line, rule.Law, rule.ExpertId, choices.NameOf(rule.ExpertId));
}
