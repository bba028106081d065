using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.Platform;

/// <summary>What operators and integrators need: health, readiness, the description of the interface.</summary>
internal static class PlatformFeature
{
    private const string Document = "v1";

    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi(Document, InterfaceDocument.Describe);
        builder.Services.AddSingleton(new NavigationLink(NavigationGroup.Administration, "运行状况", "/admin/operation", current => current.Has(Role.SystemAdmin)));
    }

    public static void MapPlatform(this WebApplication app)
    {
        Health.Map(app);
        app.MapOpenApi().AllowAnonymous();
        app.UseSwaggerUI(browser =>
        {
            browser.SwaggerEndpoint($"/openapi/{Document}.json", "法律知识库接口 " + Document);
            browser.DocumentTitle = "接口说明 · 法律知识库";
        });
    }
}
