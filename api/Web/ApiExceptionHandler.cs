using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeBase.Api.Web;

/// <summary>Turns what a handler threw into a problem for programs; pages go on to the error page.</summary>
internal sealed class ApiExceptionHandler : IExceptionHandler
{
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
        var status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        await ProblemCodes.ForStatus(status).ToResult().ExecuteAsync(context);
        return true;
    }
}
