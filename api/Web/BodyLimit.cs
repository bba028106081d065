using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeBase.Api.Web;

/// <summary>
/// Refuses a body that is announced as too large before anything reads it; the server itself stops one that grows too large unannounced.
/// </summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // The error page is reached with the request as it came.
        var refused = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var limit = Limits.BodyBytesOf(context.Request.Path);
        if (!refused && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server) server.MaxRequestBodySize = limit;
        if (refused || !(context.Request.ContentLength > limit)) return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }
}
