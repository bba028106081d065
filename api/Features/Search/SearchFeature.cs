using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Searching, for programs and for people.</summary>
internal static class SearchFeature
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json => SearchJson.Apply(json.SerializerOptions));
        builder.Services.AddSingleton<HomeContents>();
    }

    public static void MapSearch(this WebApplication app)
    {
        var search = app.MapGroup("/api/v1/search").WithTags("检索").WithMetadata(new RequiresIndexAttribute(), new RevalidatedAttribute()).RequireAuthorization(AccessPolicy.Reader);
        GetSearch.Map(search);
        PostSearch.Map(search);
        ExplainHit.Map(search);
        SearchFacet.Map(search);
    }
}
