using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>How the checks read and write JSON; compiled ahead.</summary>
[JsonSerializable(typeof(MaskingBody))]
[JsonSerializable(typeof(MaskingResponse))]
internal sealed partial class ChecksJson : JsonSerializerContext;
