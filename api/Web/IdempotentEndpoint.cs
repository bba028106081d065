using System.Text.Json;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace KnowledgeBase.Api.Web;

/// <summary>Endpoints that change one row and, asked again with the same <c>Idempotency-Key</c>, answer as they did (<see cref="IdempotentRequests"/>).</summary>
internal static class IdempotentEndpoint
{
    /// <summary>Has the endpoint do its work once a key.</summary>
    /// <typeparam name="T">What it makes or changes.</typeparam>
    /// <param name="route">The endpoint.</param>
    /// <param name="outcome">Id and version of what was made or changed.</param>
    /// <param name="again">The answer to a repeated request.</param>
    public static RouteHandlerBuilder Once<T>(this RouteHandlerBuilder route, Func<T, (long Id, string Version)> outcome, Func<HttpContext, UsedKey, Task<IResult>> again)
        where T : class =>
        route.WithMetadata(new IdempotencyMetadata()).AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (!http.Request.Headers.ContainsKey(IdempotentRequests.Header)) return await next(context);
            var requests = http.RequestServices.GetRequiredService<IdempotentRequests>();
            var body = Body(context);
            var (before, problem) = await Find();
            if (problem is not null) return problem.ToResult();
            if (before is not null) return await again(http, before);
            try
            {
                var result = await next(context);
                // The same request came twice at once, and the other was first.
                return result is INestedHttpResult { Result: ProblemHttpResult } && (await Find()).Before is { } other ? await again(http, other) : result;
            }
            catch (DbUpdateException)
            {
                // As above, and found out by the database.
                http.RequestServices.GetRequiredService<StoreContext>().Forget();
                (before, _) = await Find();
                if (before is null) throw;
                return await again(http, before);
            }

            Task<(UsedKey? Before, Problem? Problem)> Find() => requests.Find(http.Request, body, outcome, http.RequestAborted);
        });

    /// <summary>The body as it was understood; empty where the endpoint takes none.</summary>
    private static string Body(EndpointFilterInvocationContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is not { } type || context.Arguments.FirstOrDefault(type.IsInstanceOfType) is not { } body) return "";
        return JsonSerializer.Serialize(body, context.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions.GetTypeInfo(type));
    }
}
