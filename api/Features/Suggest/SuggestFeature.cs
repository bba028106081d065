using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;

namespace KnowledgeBase.Api.Features.Suggest;

/// <summary>Suggestions while a query is typed.</summary>
internal static class SuggestFeature
{
    public static void AddSuggest(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, SuggestJson.Default));

    public static void MapSuggest(this WebApplication app) =>
        GetSuggest.Map(app.MapGroup("/api/v1/suggest").WithTags("检索").WithMetadata(new RequiresIndexAttribute(), new RevalidatedAttribute()).RequireAuthorization(AccessPolicy.Reader));
}
