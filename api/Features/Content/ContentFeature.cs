using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>The index that is served: opened or built at the start, in the background.</summary>
internal static class ContentFeature
{
    public static void AddContent(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IConfigureOptions<ContentOptions>, ContentSettings>();
        builder.Services.AddSingleton<IValidateOptions<ContentOptions>, ContentSettings>();
        builder.Services.AddOptions<ContentOptions>().ValidateOnStart();
        builder.Services.AddSingleton<ServedIndex>();
        builder.Services.AddHostedService<IndexLoader>();
    }

    /// <summary>Must stand after routing.</summary>
    public static void UseIndexGate(this WebApplication app)
    {
        app.UseMiddleware<IndexGate>();
        app.UseMiddleware<Revalidation>();
    }
}
