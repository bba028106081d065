using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeBase.Api.Web;

/// <summary>Turns what a handler threw into a problem for programs; pages go on to the error page.</summary>
internal sealed class ApiExceptionHandler : IExceptionHandler
{
    /// <summary>What is said where the store cannot be used, in Chinese.</summary>
    public const string StoreIsAway = "数据库暂时无法使用，这次操作没有生效，请稍后再试。";

    // What nginx writes for a client that went away; nobody reads the answer.
    private const int ClientClosedRequest = 499;

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        // The request's own path already names the error page.
        var asked = context.Features.GetRequiredFeature<IExceptionHandlerPathFeature>().Path;
        if (!Hosting.IsApi(asked)) return false;
        if (StoreFailure.IsUnavailable(exception))
        {
            context.Response.Headers.RetryAfter = "5";
            await new Problem(ProblemCodes.StoreUnavailable, StoreIsAway).ToResult().ExecuteAsync(context);
            return true;
        }

        var status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        await ProblemCodes.ForStatus(status).ToResult().ExecuteAsync(context);
        return true;
    }
}
