using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>How the check reads and writes JSON, compiled ahead.</summary>
[JsonSerializable(typeof(CitationCheckInput))]
[JsonSerializable(typeof(CitationCheckResponse))]
internal sealed partial class CitationCheckJson : JsonSerializerContext
{
    public static void Apply(JsonSerializerOptions options) => options.TypeInfoResolverChain.Insert(0, Default);
}
