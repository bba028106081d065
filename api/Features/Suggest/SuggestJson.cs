using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Suggest;

/// <summary>The suggestions, compiled ahead; the settings are those of the search.</summary>
[JsonSerializable(typeof(SuggestResponse))]
internal sealed partial class SuggestJson : JsonSerializerContext;
