namespace KnowledgeBase.Api.Web;

/// <summary>
/// Headers that keep a page to itself: nothing from elsewhere, no frame around it, and no query text in a referrer.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Own = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    // The interface browser sets styles from its script and carries its icons in its style sheet.
    private const string InterfaceBrowser = Own + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        var browser = context.Request.Path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase);
        headers.ContentSecurityPolicy = browser ? InterfaceBrowser : Own;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }
}
