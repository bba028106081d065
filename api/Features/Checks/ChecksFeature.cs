using KnowledgeBase.Api.Features.Content;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>Checking what a person wrote. Nothing of it is kept or logged.</summary>
internal static class ChecksFeature
{
    public static void AddChecks(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json => CitationCheckJson.Apply(json.SerializerOptions));

    public static void MapChecks(this WebApplication app)
    {
        var checks = app.MapGroup("/api/v1/checks").WithTags("核查").WithMetadata(new RequiresIndexAttribute());
        CitationCheckEndpoint.Map(checks);
    }
}
