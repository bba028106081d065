using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>Inbox, e-mail and webhooks.</summary>
internal static class NotificationsFeature
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);

    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IConfigureOptions<NotificationOptions>, NotificationSettings>();
        builder.Services.AddSingleton<IValidateOptions<NotificationOptions>, NotificationSettings>();
        builder.Services.AddOptions<NotificationOptions>().ValidateOnStart();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, NotificationsJson.Default));
        builder.Services.AddScoped<Inbox>();
        builder.Services.AddScoped<Outbox>();
        builder.Services.AddScoped<FailedDeliveries>();
        builder.Services.AddHttpClient(nameof(WebhookSession), client => client.Timeout = LongestAnswer)
            // Where a webhook leads is what its administrator has configured, and nothing that an answer says.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        builder.Services.AddHostedService<DeliveryDispatcher>();
        builder.Services.AddSingleton(new NavigationLink(NavigationGroup.Administration, "邮件与推送", "/admin/deliveries", person => person.Has(Role.SystemAdmin)));
    }

    public static void MapNotifications(this WebApplication app) =>
        NoticeEndpoints.Map(app.MapGroup("/api/v1/notices").WithTags("通知").RequireAuthorization(AccessPolicy.SignedIn));
}
