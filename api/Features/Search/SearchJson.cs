using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Api.Features.Platform;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>How the interface reads and writes JSON; compiled ahead, so that a search costs little beyond the search itself.</summary>
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(SearchBody))]
[JsonSerializable(typeof(FacetResponse))]
[JsonSerializable(typeof(ExplanationResponse))]
[JsonSerializable(typeof(EntryResponse))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(ReadyResponse))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class SearchJson : JsonSerializerContext
{
    public static void Apply(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        // Chinese as it is: a third of the bytes of escapes. Characters that mean something in HTML stay escaped.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new NamedValueConverter<EntryKind>(KindNames.Of));
        options.Converters.Add(new NamedValueConverter<Tier>(Tiers.Name));
    }
}
