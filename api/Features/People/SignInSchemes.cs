using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People;

/// <summary>
/// The ways in which a request says who makes it: a bearer token of this server or of a court's own sign-on, which programs send; else the cookie of the pages.
/// </summary>
internal static class SignInSchemes
{
    public const string Cookie = "kb-session";

    /// <summary>Chooses among the others by the request.</summary>
    private const string ByRequest = nameof(ByRequest);

    private const string Bearer = "Bearer ";

    public static void AddSignInSchemes(this IServiceCollection services)
    {
        services.AddAuthentication(ByRequest)
            .AddPolicyScheme(ByRequest, null, choice => choice.ForwardDefaultSelector = Choose)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddBearerToken(IdentityConstants.BearerScheme)
            .AddJwtBearer();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<SignInOptions>>(Cookies);
        services.AddOptions<BearerTokenOptions>(IdentityConstants.BearerScheme).Configure<IOptions<SignInOptions>>((bearer, signIn) =>
        {
            bearer.BearerTokenExpiration = TimeSpan.FromMinutes(signIn.Value.TokenMinutes);
            bearer.RefreshTokenExpiration = TimeSpan.FromHours(signIn.Value.SessionHours);
        });
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<IOptions<SingleSignOnOptions>>(SingleSignOn.Configure);
    }

    private static void Cookies(CookieAuthenticationOptions cookie, IOptions<SignInOptions> signIn)
    {
        cookie.Cookie.Name = Cookie;
        cookie.Cookie.HttpOnly = true;
        // Courts' networks are often without TLS; where there is TLS the cookie never leaves it.
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // Not strict: a link in an e-mail leads to a question.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        // The session in the store says when it ends; the cookie lasts at most as long.
        cookie.ExpireTimeSpan = TimeSpan.FromHours(signIn.Value.SessionHours);
        cookie.SlidingExpiration = false;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "back";
        cookie.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        var toPage = cookie.Events.OnRedirectToLogin;
        cookie.Events.OnRedirectToLogin = unknown =>
        {
            if (!Hosting.IsApi(unknown.Request.Path) && HttpMethods.IsGet(unknown.Request.Method)) return toPage(unknown);
            unknown.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
    }

    private static string Choose(HttpContext context)
    {
        var given = context.Request.Headers.Authorization.ToString();
        if (!given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return IdentityConstants.ApplicationScheme;
        // A signed token has three parts; the server's own have one.
        var isSigned = given.AsSpan(Bearer.Length).Count('.') == 2;
        return isSigned && context.RequestServices.GetRequiredService<IOptions<SingleSignOnOptions>>().Value.IsOn ? JwtBearerDefaults.AuthenticationScheme : IdentityConstants.BearerScheme;
    }
}
