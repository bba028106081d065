using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>The inbox, compiled ahead; the settings are those of the search.</summary>
[JsonSerializable(typeof(NoticesResponse))]
[JsonSerializable(typeof(MarkReadBody))]
[JsonSerializable(typeof(UnreadResponse))]
[JsonSerializable(typeof(NoticeSettingsBody))]
[JsonSerializable(typeof(NoticeSettingsResponse))]
internal sealed partial class NotificationsJson : JsonSerializerContext;
