using KnowledgeBase.Api.Features.People;

namespace KnowledgeBase.Api.Features.Questions.Drafting;

/// <summary>Help while a question or an answer is written.</summary>
internal static class DraftingFeature
{
    public static void AddDrafting(this IServiceCollection services)
    {
        services.AddScoped<SimilarEntries>();
        services.AddScoped<CitedStatutes>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, DraftingJson.Default));
    }

    public static void MapDrafting(this WebApplication app) =>
        DraftingEndpoints.Map(app.MapGroup("/api/v1/questions").WithTags("咨询答疑").RequireAuthorization(nameof(Role.Staff)));
}
