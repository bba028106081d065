using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Indexer.Legal.Masking;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>Checks of a text that someone is writing. Nothing is kept, and no text is logged.</summary>
internal static class ChecksFeature
{
    public static void AddChecks(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => MaskingChecker.Default);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ChecksJson.Default);
            CitationCheckJson.Apply(json.SerializerOptions);
        });
    }

    public static void MapChecks(this WebApplication app)
    {
        var checks = app.MapGroup("/api/v1/checks").WithTags("检查").RequireAuthorization(AccessPolicy.Reader);
        PostMasking.Map(checks);
        PostCitations.Map(checks.MapGroup("").WithMetadata(new RequiresIndexAttribute()));
    }
}
