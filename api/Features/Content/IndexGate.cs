using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Answers 503 for whatever needs the index while there is none, so that handlers never meet that case.</summary>
internal sealed class IndexGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, ServedIndex index)
    {
        if (index.Status.Phase == IndexPhase.Ready || context.GetEndpoint()?.Metadata.GetMetadata<RequiresIndexAttribute>() is null)
            return next(context);
        context.Response.Headers.RetryAfter = "2";
        if (Hosting.IsApi(context.Request.Path)) return new Problem(ProblemCodes.NotReady, index.Status.Message).ToResult().ExecuteAsync(context);
        // The error page says the rest.
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
