using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.Audit;

/// <summary>Reading and verifying the log of actions.</summary>
internal static class AuditFeature
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new NavigationLink(NavigationGroup.Administration, "操作记录", "/admin/actions", current => current.Has(Role.AuditAdmin)));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, AuditJson.Default));
    }

    public static void MapAudit(this WebApplication app) => ActionEndpoints.Map(app);
}
