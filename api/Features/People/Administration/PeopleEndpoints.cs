using System.ComponentModel;
using KnowledgeBase.Api.Features.People.Importing;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>/api/v1/people: people, posts and roles, for security administrators. What changes a person demands the version that was read, as If-Match.</summary>
internal static class PeopleEndpoints
{
    private const int ChangesShown = 1000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var people = app.MapGroup("/api/v1/people").WithTags("人员").RequireAuthorization(nameof(Role.SecurityAdmin));
        Describe(people.MapMethods("", HttpVerbs.Read, List), "listPeople", "查找人员");
        Once(Describe(people.MapPost("", Add), "addPerson", "添加人员").ProducesProblem(400));
        Describe(people.MapMethods("{id:long}", HttpVerbs.Read, Get), "person", "一个人的岗位和角色").ProducesProblem(404);
        Describe(people.MapPost("import", Import), "importPeople", "导入人员或角色").ProducesProblem(400);
        Change(people.MapPost("{id:long}/posts", ([Description("人员编号。")] long id, PostBody body, ChangeRequest request, TimeProvider clock, CancellationToken cancellation) =>
            request.Run(id, person => request.Changes.Appoint(person, body.Court, body.Division ?? "", body.Title ?? "", body.From ?? clock.Today(), cancellation), cancellation)), "appoint", "登记岗位");
        Change(people.MapPost("{id:long}/posts/{post:long}/end", ([Description("人员编号。")] long id, [Description("岗位的编号。")] long post, EndBody body, ChangeRequest request, CancellationToken cancellation) =>
            request.Run(id, person => request.Changes.EndPost(person, post, body.Last, cancellation), cancellation)), "endPost", "岗位截止");
        Change(people.MapPost("{id:long}/grants", ([Description("人员编号。")] long id, GrantBody body, ChangeRequest request, TimeProvider clock, CancellationToken cancellation) =>
            request.Run(id, person => Give(person, body, request.Changes, clock.Today(), cancellation), cancellation)), "giveRole", "授予角色").ProducesProblem(409);
        Change(people.MapPost("{id:long}/grants/{grant:long}/end", ([Description("人员编号。")] long id, [Description("角色的编号。")] long grant, EndBody body, ChangeRequest request, CancellationToken cancellation) =>
            request.Run(id, person => request.Changes.EndGrant(person, grant, body.Last, cancellation), cancellation)), "endRole", "角色截止");
        Change(people.MapPost("{id:long}/absences", ([Description("人员编号。")] long id, AbsenceBody body, ChangeRequest request, CancellationToken cancellation) =>
            request.Run(id, person => Task.FromResult(request.Changes.AddAbsence(person, body.From, body.To)), cancellation)), "addAbsence", "登记外出");
        Change(people.MapDelete("{id:long}/absences/{absence:long}", ([Description("人员编号。")] long id, [Description("外出的编号。")] long absence, ChangeRequest request, CancellationToken cancellation) =>
            request.Run(id, person => request.Changes.RemoveAbsence(person, absence, cancellation), cancellation)), "removeAbsence", "取消外出");
        Change(people.MapPost("{id:long}/lock", ([Description("人员编号。")] long id, ChangeRequest request, CancellationToken cancellation) =>
            request.Run(id, person => request.Changes.Lock(person, isLocked: true, cancellation), cancellation)), "lockPerson", "锁定账号");
        Change(people.MapPost("{id:long}/unlock", ([Description("人员编号。")] long id, ChangeRequest request, CancellationToken cancellation) =>
            request.Run(id, person => request.Changes.Lock(person, isLocked: false, cancellation), cancellation)), "unlockPerson", "解除锁定");
        Change(people.MapPost("{id:long}/leave", ([Description("人员编号。")] long id, LeaveBody body, ChangeRequest request, CancellationToken cancellation) => request.Run(id, async person =>
        {
            await request.Changes.Leave(person, body.Day, cancellation);
            return null;
        }, cancellation)), "leave", "办理离任");
        Describe(people.MapPost("{id:long}/password", Reset), "resetPassword", "重置密码，得到一次性密码").ProducesProblem(404).ProducesProblem(412).ProducesProblem(428);
        Describe(people.MapGet("successions", ListSuccessions), "listSuccessions", "待交接的工作");
        Describe(people.MapPost("successions/{succession:long}", Settle), "settleSuccession", "交给接办人")
            .WithDescription("把一个人在办的咨询逐件交给接办人；接办人不能办的留下并说明，可以另交他人。再次发送只交接还没有交接的。").Produces(204).ProducesProblem(400).ProducesProblem(404);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string name, string summary) => route.WithName(name).WithSummary(summary).ProducesProblem(401).ProducesProblem(403);

    private static RouteHandlerBuilder Change(RouteHandlerBuilder route, string name, string summary) => Once(Describe(route, name, summary)
        .WithDescription("以 If-Match 带上读取时的 ETag；已由他人修改的返回 412。").Produces(204).ProducesProblem(400).ProducesProblem(404).ProducesProblem(412).ProducesProblem(428));

    private static RouteHandlerBuilder Once(RouteHandlerBuilder route) => route.Once<Person>(person => (person.Id, person.ConcurrencyStamp!), Again);

    /// <summary>What the first request was told: a person who was added, as he is now, or the version after a change.</summary>
    private static async Task<IResult> Again(HttpContext context, UsedKey key)
    {
        context.Response.Headers.ETag = $"\"{key.Version}\"";
        if (context.Request.RouteValues.ContainsKey("id")) return TypedResults.NoContent();
        var services = context.RequestServices;
        var record = await PersonRecord.Read(services.GetRequiredService<StoreContext>(), key.SubjectId, services.GetRequiredService<TimeProvider>().Today(), context.RequestAborted);
        return TypedResults.Created($"/api/v1/people/{key.SubjectId}", Of(record!));
    }

    private static async Task<Ok<SuccessionsResponse>> ListSuccessions(Successions successions, CancellationToken cancellation) => TypedResults.Ok(new SuccessionsResponse(
        [.. (await successions.Waiting(cancellation)).Select(one => new SuccessionItem(one.Succession.Id, one.Succession.PersonId, one.Name, one.Succession.Since, one.Count))]));

    private static async Task<Results<NoContent, ProblemHttpResult>> Settle(
        [Description("交接的编号。")] long succession, SuccessorBody body, Successions successions, CancellationToken cancellation) =>
        await successions.Settle(succession, body.Successor.Trim(), cancellation) is { } problem ? problem.ToResult() : TypedResults.NoContent();

    private static async Task<Results<Ok<PeopleResponse>, ProblemHttpResult>> List(
        [Description("姓名或用户名的一部分，或者工号。")] string? q, [Description("现任岗位或角色的法院代字。")] string? court, [Description("今天有效的角色的代码。")] string? role, [Description("页码，从 1 起。")] int? page,
        StoreContext store, TimeProvider clock, CancellationToken cancellation)
    {
        Role? wanted = null;
        if (!string.IsNullOrEmpty(role))
        {
            if (!Enum.TryParse<Role>(role, ignoreCase: false, out var known) || !Enum.IsDefined(known)) return new Problem(ProblemCodes.BadPerson, $"没有角色“{role}”。").ToResult();
            wanted = known;
        }

        var (lines, total) = await PeopleList.Find(store, q?.Trim() ?? "", court?.Trim() ?? "", wanted, Math.Max(page ?? 1, 1), clock.Today(), cancellation);
        return TypedResults.Ok(new PeopleResponse(total, lines));
    }

    private static async Task<Results<Ok<PersonResponse>, ProblemHttpResult>> Get(
        [Description("人员编号。")] long id, HttpResponse response, StoreContext store, TimeProvider clock, CancellationToken cancellation)
    {
        if (await PersonRecord.Read(store, id, clock.Today(), cancellation) is not { } record) return new Problem(ProblemCodes.PersonNotFound, "没有这个人。").ToResult();
        response.Headers.ETag = $"\"{record.Person.ConcurrencyStamp}\"";
        return TypedResults.Ok(Of(record));
    }

    private static async Task<Results<Created<PersonResponse>, ProblemHttpResult>> Add(PersonBody body, HttpResponse response, StoreContext store, PersonChanges changes, TimeProvider clock, CancellationToken cancellation)
    {
        var (person, problem) = await changes.Add(body.Name.Trim(), body.UserName.Trim(), body.StaffNumber, body.Email, cancellation);
        if (person is null) return problem!.ToResult();
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        // The record of the action needs the person's id.
        await store.SaveChangesAsync(cancellation);
        changes.Changed(person, "person.added");
        await store.Commit(cancellation);
        response.Headers.ETag = $"\"{person.ConcurrencyStamp}\"";
        return TypedResults.Created($"/api/v1/people/{person.Id}", Of((await PersonRecord.Read(store, person.Id, clock.Today(), cancellation))!));
    }

    private static async Task<Problem?> Give(Person person, GrantBody body, PersonChanges changes, DateOnly today, CancellationToken cancellation)
    {
        if (!Enum.TryParse<Role>(body.Role, ignoreCase: false, out var role) || !Enum.IsDefined(role)) return new Problem(ProblemCodes.BadGrant, $"没有角色“{body.Role}”。");
        return await changes.Give(person, new Grant { Role = role, CourtCode = body.Court, Division = body.Division, Line = body.Line, Rank = body.Rank, JudgeId = body.JudgeId, From = body.From ?? today, To = body.To }, cancellation);
    }

    private static async Task<Results<Ok<OneTimePasswordResponse>, ProblemHttpResult>> Reset([Description("人员编号。")] long id, ChangeRequest request, Credentials credentials, CancellationToken cancellation)
    {
        var password = "";
        var problem = await request.Change(id, async person =>
        {
            password = await credentials.Reset(person, cancellation);
            request.Changes.Changed(person, "password.reset");
            return null;
        }, cancellation);
        return problem is null ? TypedResults.Ok(new OneTimePasswordResponse(password)) : problem.ToResult();
    }

    private static async Task<Results<Ok<ImportResponse>, ProblemHttpResult>> Import(ImportBody body, PeopleFiles files, StoreContext store, CurrentPerson current, CancellationToken cancellation)
    {
        var plan = await files.Plan(body.Content, body.IsFull, cancellation);
        if (plan.What == CourtFile.What) return new Problem(ProblemCodes.ImportRefused, "这是法院名录，请系统管理员以 PUT /api/v1/courts/{code} 或在网页上导入。").ToResult();
        var applies = body.Apply && plan.Problems.Count == 0;
        if (applies)
        {
            await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
            await plan.Apply(cancellation);
            store.Record(current.Id, "people.imported", detail: $"{plan.What} {plan.Changes.Count}");
            await store.Commit(cancellation);
        }

        return TypedResults.Ok(new ImportResponse(
            plan.What, applies, [.. plan.Changes.Take(ChangesShown).Select(change => new ImportedChange(change.Line, change.Kind, change.Text))], plan.Changes.Count, plan.Unchanged, plan.Problems));
    }

    private static PersonResponse Of(PersonRecord record) => new(
        record.Person.Id, record.Person.Name, record.Person.UserName ?? "", record.Person.StaffNumber, record.Person.Email, record.Person.Left, record.Person.IsLocked,
        [.. record.Posts.Select(post => new PostItem(post.Id, post.CourtCode, record.Courts[post.CourtCode], post.Division, post.Title, post.From, post.To))],
        [.. record.Grants.Select(grant => new GrantItem(grant.Id, grant.Role.ToString(), RoleNames.Of(grant.Role), grant.CourtCode, grant.Division, grant.Line, grant.Rank, grant.JudgeId, grant.From, grant.To))],
        [.. record.Absences.Select(absence => new AbsenceItem(absence.Id, absence.From, absence.To))]);
}
