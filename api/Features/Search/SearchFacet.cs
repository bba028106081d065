using System.ComponentModel;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>GET and POST /api/v1/search/facets/{facet}: what the search beside its hits shows only the beginning of.</summary>
internal static class SearchFacet
{
    public static void Map(RouteGroupBuilder group)
    {
        Describe(group.MapMethods("facets/{facet}", HttpVerbs.Read, HandleAddress), "searchFacet", "一个筛选项的全部取值")
            .WithDescription("参数与检索相同；返回这次检索中该筛选项的全部取值和精确条数，最多 1000 个。")
            .WithMetadata(new SearchAddressMetadata());
        Describe(group.MapPost("facets/{facet}", HandleBody), "searchFacetLongText", "用长文本检索时，一个筛选项的全部取值")
            .WithDescription("与 GET 相同，检索内容放在请求正文中；内容不保存，不写入日志。")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .WithName(name)
        .WithSummary(summary)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<FacetResponse>, ProblemHttpResult> HandleAddress(
        [Description("筛选项的名称。")] string facet, HttpRequest request, ReadableIndex index, TimeProvider clock, CancellationToken cancellation)
    {
        if (!SearchInputReader.TryReadAddress(request.Query, out var input, out var problem)) return problem!.ToResult();
        return Answer(facet, input, index, clock, cancellation);
    }

    private static Results<Ok<FacetResponse>, ProblemHttpResult> HandleBody(
        [Description("筛选项的名称。")] string facet, SearchBody body, ReadableIndex index, TimeProvider clock, CancellationToken cancellation)
    {
        if (!body.TryRead(out var input, out var problem)) return problem!.ToResult();
        return Answer(facet, input, index, clock, cancellation);
    }

    private static Results<Ok<FacetResponse>, ProblemHttpResult> Answer(string facet, SearchInput input, ReadableIndex index, TimeProvider clock, CancellationToken cancellation)
    {
        if (!FacetNames.All.Contains(facet)) return new Problem(ProblemCodes.UnknownFacet, "可用的名称：" + string.Join("、", FacetNames.All) + "。").ToResult();
        return TypedResults.Ok(index.Search.Facet(input.ToQuery(clock.Today()), facet, cancellation).ToResponse());
    }
}
