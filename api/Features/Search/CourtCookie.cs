using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>The user's court, kept in the browser for a year. It serves nothing but the order of near ties.</summary>
internal static class CourtCookie
{
    public const string Name = "court";
    private const int Days = 365;

    /// <summary>The court kept, else that of the post of whoever is signed in; empty where there is neither.</summary>
    public static string Read(HttpRequest request, CurrentPerson current) =>
        request.Cookies[Name] is { Length: <= Limits.CourtName } court && court.Trim() is { Length: > 0 } kept ? kept : current.Court?.Name ?? "";

    /// <summary>Keeps a court; an empty name forgets it.</summary>
    public static void Write(HttpResponse response, string court)
    {
        var options = new CookieOptions { Path = "/", SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = response.HttpContext.Request.IsHttps };
        if (court.Length == 0)
        {
            response.Cookies.Delete(Name, options);
            return;
        }

        options.MaxAge = TimeSpan.FromDays(Days);
        response.Cookies.Append(Name, court, options);
    }
}
