using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>The answers about laws, compiled ahead; the settings are those of the search.</summary>
[JsonSerializable(typeof(StatuteListResponse))]
[JsonSerializable(typeof(LawResponse))]
[JsonSerializable(typeof(ArticleResponse))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class StatutesJson : JsonSerializerContext;
