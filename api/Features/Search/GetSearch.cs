using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>GET /api/v1/search</summary>
internal static class GetSearch
{
    public static void Map(RouteGroupBuilder group) => group
        .MapMethods("", HttpVerbs.Read, Handle)
        .WithName("search")
        .WithSummary("检索")
        .WithDescription("检索法条、案例和法答网答疑。默认按类别分组；view=list 或只选一个 kind 时返回一个列表。")
        .WithMetadata(new SearchAddressMetadata())
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<SearchResponse>, ProblemHttpResult> Handle(
        HttpRequest request, ReadableIndex index, TimeProvider clock, CancellationToken cancellation)
    {
        if (!SearchInputReader.TryReadAddress(request.Query, out var input, out var problem)) return problem!.ToResult();
        var answer = index.Search.Search(input.ToQuery(clock.Today()), cancellation);
        return TypedResults.Ok(answer.ToResponse(input, input.Day ?? clock.Today(), Correction.Of(index, answer)));
    }
}

/// <summary>Marks an endpoint that reads a search from its address, so that the documentation lists the parameters.</summary>
internal sealed class SearchAddressMetadata;
