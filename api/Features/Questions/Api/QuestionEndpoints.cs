using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions.Api;

/// <summary>Questions at the interface: the same services as the pages', by the same rights.</summary>
internal static class QuestionEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("", List).WithName("listQuestions").WithSummary("咨询列表")
            .WithDescription("按工作台列出您办理或者提出的咨询，先到期的在前。desk 为 mine、dispatch、answer、pool、review、publish、lead、clear。")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/desks", Desks).WithName("listDesks").WithSummary("工作台").WithDescription("您有哪些工作台，各有多少件待办；以及可用的业务条线。");
        group.MapGet("/{id:long}", Get).WithName("getQuestion").WithSummary("一条咨询")
            .WithDescription("您可以看到的内容、历史和现在可以做的操作。ETag 是它的版本。查看未发布的咨询会记入操作日志。").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id:long}/proposals", Proposals).WithName("listProposals").WithSummary("建议的答疑专家")
            .WithDescription("按分案规则、业务条线和手头件数建议；不在岗和有逾期的排在最后。只有分流员可用。").ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("", Open).WithMetadata(new IdempotencyMetadata()).WithName("openQuestion").WithSummary("提出咨询")
            .WithDescription("action 为 edit（存草稿）、submit（提交）、contest（对检测结果申请复核，文字封存）或 handOver（辅助人员送法官确认）。检测到在办案件信息的不保存。可带 Idempotency-Key。")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapPost("/{id:long}/transitions", Transit).WithMetadata(new IdempotencyMetadata()).WithName("transitQuestion").WithSummary("办理咨询")
            .WithDescription("走一步：受理、派单、答复、审核、发布等。须用 If-Match 给出所依据的版本；别人已先修改的答 412 并说明变化。可带 Idempotency-Key。")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<Results<Ok<QuestionListResponse>, ProblemHttpResult>> List(
        CurrentPerson person, QuestionLists lists, CancellationToken cancellation,
        [Description("哪个工作台，默认 mine。")] string desk = "mine",
        [Description("只要这个状态的。")] string? state = null,
        [Description("true 连同不再待办的。")] bool all = false,
        [Description("第几页，从 1 起。")] int page = 1)
    {
        if (QuestionWords.OfCode<QuestionDesk>(desk) is not { } which) return new Problem(ProblemCodes.BadValue, $"desk 应为下列之一：{string.Join("、", Enum.GetValues<QuestionDesk>().Select(one => one.Code()))}。").ToResult();
        var only = QuestionWords.OfCode<QuestionState>(state);
        if (state is not null && only is null) return new Problem(ProblemCodes.BadValue, $"不认识的状态“{state}”。").ToResult();
        if (page is < 1 or > 10_000) return new Problem(ProblemCodes.BadPage, "page 应为 1 至 10000 的整数。").ToResult();
        var found = await lists.Page(person, which, only, all, page, cancellation);
        return TypedResults.Ok(new QuestionListResponse(found.Total, page, QuestionLists.PageSize, [.. found.Rows.Select(row => QuestionRowResponse.Of(row, found.Names, found.Today, which != QuestionDesk.Clear))]));
    }

    private static async Task<Ok<DesksResponse>> Desks(CurrentPerson person, QuestionLists lists, QuestionDeadlines deadlines, CancellationToken cancellation) => TypedResults.Ok(new DesksResponse(
        (await lists.Counts(person, cancellation)).ToDictionary(count => count.Key.Code(), count => count.Value), (await deadlines.Rules(cancellation)).Lines));

    private static async Task<Results<Ok<QuestionResponse>, ProblemHttpResult>> Get([Description("咨询的编号。")] long id, CurrentPerson person, QuestionReading reading, HttpResponse response, CancellationToken cancellation)
    {
        if (await reading.Open(person, id, cancellation) is not { } view) return QuestionProblems.NotFound(id).ToResult();
        QuestionTag.Write(response, view.Question);
        return TypedResults.Ok(QuestionResponse.Of(view));
    }

    private static async Task<Results<Ok<ProposalResponse[]>, ProblemHttpResult>> Proposals(
        [Description("咨询的编号。")] long id, CurrentPerson person, QuestionReading reading, Assignments assignments, CancellationToken cancellation)
    {
        if (await reading.Open(person, id, cancellation) is not { } view) return QuestionProblems.NotFound(id).ToResult();
        if (!view.Parts.Contains(QuestionPart.Dispatcher)) return QuestionProblems.NotYours(QuestionAction.Assign).ToResult();
        var proposals = await assignments.Propose(view.Question, view.Recusals.Select(one => one.PersonId).ToHashSet(), view.Today, cancellation);
        return TypedResults.Ok(proposals.Select(one => new ProposalResponse(one.ExpertId, one.Name, one.Load, one.Reasons, one.Obstacle)).ToArray());
    }

    private static async Task<Results<Created<QuestionResponse>, ProblemHttpResult>> Open(
        TransitionBody body, CurrentPerson person, QuestionOpening opening, QuestionReading reading, IdempotentRequests requests, HttpContext context, CancellationToken cancellation)
    {
        if (!body.TryRead(out var request, out var wrong)) return wrong!.ToResult();
        var (before, problem) = await Find(requests, context.Request, body, cancellation);
        if (problem is not null) return problem.ToResult();
        if (before is not null) return await Created(before.SubjectId);
        TransitionResult result;
        try
        {
            result = await opening.Open(person, request, cancellation);
        }
        catch (DbUpdateException) when (context.Request.Headers.ContainsKey(IdempotentRequests.Header))
        {
            // The same request came twice at once and the other was first: nothing of this one is written.
            (before, _) = await Find(requests, context.Request, body, cancellation);
            if (before is null) throw;
            return await Created(before.SubjectId);
        }

        return result.Question is { } question ? await Created(question.Id) : result.Problem!.ToResult();

        async Task<Results<Created<QuestionResponse>, ProblemHttpResult>> Created(long id)
        {
            if (await reading.Open(person, id, cancellation) is not { } view) return QuestionProblems.NotFound(id).ToResult();
            QuestionTag.Write(context.Response, view.Question);
            return TypedResults.Created(string.Create(CultureInfo.InvariantCulture, $"/api/v1/questions/{id}"), QuestionResponse.Of(view));
        }
    }

    private static async Task<Results<Ok<QuestionRowResponse>, ProblemHttpResult>> Transit(
        [Description("咨询的编号。")] long id, TransitionBody body, CurrentPerson person, QuestionTransitions transitions, IdempotentRequests requests, StoreContext store, TimeProvider clock, HttpContext context, CancellationToken cancellation)
    {
        if (!body.TryRead(out var request, out var wrong)) return wrong!.ToResult();
        if (!QuestionTag.TryRead(context.Request, out var version, out var missing)) return missing!.ToResult();
        var (before, problem) = await Find(requests, context.Request, body, cancellation);
        if (problem is not null) return problem.ToResult();
        Question question;
        if (before is null)
        {
            var result = await transitions.Make(person, id, version, request, cancellation);
            if (result.Question is null) return result.Problem!.ToResult();
            question = result.Question;
        }
        else
        {
            question = await store.Set<Question>().AsNoTracking().SingleAsync(one => one.Id == before.SubjectId, cancellation);
        }

        QuestionTag.Write(context.Response, question);
        return TypedResults.Ok(QuestionRowResponse.Of(question, new Dictionary<long, string>(), clock.Today(), request.Action is not (QuestionAction.Clear or QuestionAction.RejectClearance)));
    }

    private static Task<(UsedKey? Before, Problem? Problem)> Find(IdempotentRequests requests, HttpRequest request, TransitionBody body, CancellationToken cancellation) =>
        requests.Find<Question>(request, JsonSerializer.Serialize(body, QuestionsJson.Default.TransitionBody), question => (question.Id, QuestionTag.Of(question.Version)), cancellation);
}
