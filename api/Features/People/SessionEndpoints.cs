using System.Globalization;
using System.Security.Claims;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People;

/// <summary>/api/v1/session: signing in for programs, by a bearer token.</summary>
internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/api/v1/session").WithTags("登录");
        session.MapPost("", SignIn)
            .WithName("signIn").WithSummary("登录，取得令牌")
            .WithDescription("连续输错会锁定一段时间。须先修改一次性密码的，以 session.password-change-required 拒绝。")
            .Produces<SessionTokens>().ProducesProblem(401).ProducesProblem(403).AllowAnonymous();
        session.MapPost("refresh", Refresh)
            .WithName("refreshSession").WithSummary("令牌到期后续期")
            .Produces<SessionTokens>().ProducesProblem(401).AllowAnonymous();
        session.MapPost("password", ChangePassword)
            .WithName("changePassword").WithSummary("修改密码").WithDescription("所有登录随之失效，须重新登录。")
            .Produces(204).ProducesProblem(400).ProducesProblem(401).AllowAnonymous();
        session.MapMethods("", HttpVerbs.Read, Who)
            .WithName("session").WithSummary("当前登录的人和角色").ProducesProblem(401).RequireAuthorization(AccessPolicy.SignedIn);
        session.MapDelete("", SignOut)
            .WithName("signOut").WithSummary("退出登录").WithDescription("令牌随即失效。").ProducesProblem(401).RequireAuthorization(AccessPolicy.SignedIn);
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> SignIn(SignInBody body, Credentials credentials, Sessions sessions, CancellationToken cancellation)
    {
        if (await credentials.Check(body.UserName, body.Password, cancellation) is not { } person) return Refused();
        if (person.MustChangePassword) return new Problem(ProblemCodes.PasswordChangeRequired, "请先以 POST /api/v1/session/password 或在网页上修改密码。").ToResult();
        return TypedResults.SignIn(await sessions.Start(person, SessionKind.Token, cancellation), sessions.Lasting, IdentityConstants.BearerScheme);
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> Refresh(
        RefreshBody body, IOptionsMonitor<BearerTokenOptions> bearer, StoreContext store, Sessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        var ticket = bearer.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(body.RefreshToken);
        if (ticket?.Properties.ExpiresUtc is not { } until || until <= clock.GetUtcNow()
            || !long.TryParse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await store.Users.SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { IsLocked: false } person || person.Left <= clock.Today()
            || !await sessions.IsOpen(ticket.Principal, person, cancellation))
            return new Problem(ProblemCodes.BadToken, "请重新登录。").ToResult();
        return TypedResults.SignIn(ticket.Principal, sessions.Lasting, IdentityConstants.BearerScheme);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePassword(PasswordBody body, Credentials credentials, StoreContext store, CancellationToken cancellation)
    {
        if (await credentials.Check(body.UserName, body.Password, cancellation) is not { } person) return Refused();
        if (await credentials.Change(person, body.Password, body.NewPassword, cancellation) is { } problem) return problem.ToResult();
        await store.Commit(cancellation);
        return TypedResults.NoContent();
    }

    private static Ok<SessionResponse> Who(CurrentPerson current) => TypedResults.Ok(new SessionResponse(
        current.Id, current.Name, current.UserName, current.Court?.Code, current.Court?.Name, current.Post?.Division is { Length: > 0 } division ? division : null,
        [.. current.Grants.Select(grant => new SessionRole(grant.Role.ToString(), RoleNames.Of(grant.Role), grant.CourtCode, grant.To))]));

    private static async Task<NoContent> SignOut(HttpContext context, CurrentPerson current, Sessions sessions, StoreContext store, CancellationToken cancellation)
    {
        await sessions.End(context.User, current.Id, cancellation);
        await store.Commit(cancellation);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult Refused() => new Problem(ProblemCodes.SignInRefused, SignInWords.Refused).ToResult();
}
