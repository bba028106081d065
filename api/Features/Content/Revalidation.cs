using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>
/// Gives answers that follow from their address, the day and <see cref="ServedIndex.Stamp"/> a weak tag, and answers 304 to who has
/// that tag already, before anything is computed. Weak, because the time taken and the compression differ between answers that say
/// the same. The address goes into the tag as part of a hash only: what somebody searched for cannot be read from it. Nothing may be
/// kept by a cache that others share, and of the interface nothing is kept at all that has no tag.
/// </summary>
internal sealed class Revalidation(RequestDelegate next)
{
    private const string Own = "private, no-cache";
    private const string Never = "no-store";

    // Long enough that two addresses never meet.
    private const int TagBytes = 18;

    public Task InvokeAsync(HttpContext context, TimeProvider clock, ServedIndex index, CurrentPerson current)
    {
        var endpoint = context.GetEndpoint();
        var read = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (!read || endpoint?.Metadata.GetMetadata<RevalidatedAttribute>() is not { } revalidated)
        {
            if (Hosting.IsApi(context.Request.Path)) OnStarting(context, tag: null);
            return next(context);
        }

        // The head of a page shows who is signed in and what waits for them; it must also be gone from the browser when they have left.
        // What the store changes without the index does not follow from the index.
        if ((current.IsSignedIn && !Hosting.IsApi(context.Request.Path)) || (revalidated.ExceptIds is { } ids && context.GetRouteValue("id") is string id && id.StartsWith(ids, StringComparison.Ordinal)))
        {
            OnStarting(context, tag: null);
            return next(context);
        }

        var tag = Tag(context.Request, revalidated.Cookie, string.Join(' ', current.Readers.Prepend(index.Stamp)), clock.Today());
        OnStarting(context, tag);
        if (!Has(context.Request.Headers.IfNoneMatch, tag)) return next(context);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static void OnStarting(HttpContext context, EntityTagHeaderValue? tag) => context.Response.OnStarting(
        () =>
        {
            var tagged = tag is not null && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified;
            if (tagged) context.Response.Headers.ETag = tag!.ToString();
            if (StringValues.IsNullOrEmpty(context.Response.Headers.CacheControl)) context.Response.Headers.CacheControl = tagged ? Own : Never;
            return Task.CompletedTask;
        });

    private static EntityTagHeaderValue Tag(HttpRequest request, string? cookie, string stamp, DateOnly day)
    {
        var what = string.Join('\n', stamp, DayText.Of(day), request.PathBase.Value, request.Path.Value, request.QueryString.Value, cookie is null ? null : request.Cookies[cookie]);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(what));
        return new EntityTagHeaderValue('"' + Convert.ToBase64String(hash.AsSpan(..TagBytes)) + '"', isWeak: true);
    }

    private static bool Has(StringValues given, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList([.. given.OfType<string>()], out var tags) && tags.Any(one => one.Compare(tag, useStrongComparison: false));
}
