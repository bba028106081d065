using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>Laws, their versions and articles, for programs and for people.</summary>
internal static class StatutesFeature
{
    public static void AddStatutes(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(_ => LawKnowledge.Default);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, StatutesJson.Default));
    }

    public static void MapStatutes(this WebApplication app)
    {
        var statutes = app.MapGroup("/api/v1/statutes").WithTags("法律法规").WithMetadata(new RequiresIndexAttribute(), new RevalidatedAttribute()).RequireAuthorization(AccessPolicy.Reader);
        ListStatutes.Map(statutes);
        GetStatute.Map(statutes);
        GetArticle.Map(statutes);
    }
}
