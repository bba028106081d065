using System.ComponentModel;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>/api/v1/courts: the organisation tree; read by whoever is signed in, changed by system administrators.</summary>
internal static class CourtEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var courts = app.MapGroup("/api/v1/courts").WithTags("法院");
        courts.MapMethods("", HttpVerbs.Read, List).WithName("listCourts").WithSummary("查找法院").ProducesProblem(401).RequireAuthorization(AccessPolicy.SignedIn);
        courts.MapPut("{code}", Put).WithName("saveCourt").WithSummary("添加或修改法院").WithDescription("修改的以 version 带上读取时的版本；已由他人修改的返回 412。")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).RequireAuthorization(nameof(Role.SystemAdmin));
    }

    private static async Task<Ok<CourtsResponse>> List([Description("代字的开头或名称的一部分。")] string? q, StoreContext store, CancellationToken cancellation) =>
        TypedResults.Ok(new CourtsResponse([.. (await CourtList.Find(store, q?.Trim() ?? "", cancellation)).Select(Of)]));

    private static async Task<Results<Ok<CourtItem>, ProblemHttpResult>> Put([Description("法院代字。")] string code, CourtBody body, StoreContext store, CurrentPerson current, CancellationToken cancellation)
    {
        if (!Enum.TryParse<CourtTier>(body.Tier, ignoreCase: false, out var tier) || !Enum.IsDefined(tier)) return new Problem(ProblemCodes.BadCourt, $"没有级别“{body.Tier}”。").ToResult();
        var given = new CourtUnit { Code = code.Trim(), Name = body.Name.Trim(), Tier = tier, SuperiorCode = body.Superior, Region = body.Region, Version = body.Version };
        if (await CourtList.Save(store, given, current.Id, cancellation) is { } problem) return problem.ToResult();
        await store.Commit(cancellation);
        return TypedResults.Ok(Of((await store.Set<CourtUnit>().FindAsync([given.Code], cancellation))!));
    }

    private static CourtItem Of(CourtUnit court) => new(court.Code, court.Name, court.Tier.ToString(), court.SuperiorCode, court.Region, court.Version);
}
