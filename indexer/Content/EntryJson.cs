using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Indexer.Content;

/// <summary>
/// Entries as JSON: names in camelCase, dates yyyy-MM-dd, kinds by their English names in camelCase, null left out.
/// The form of JSON Lines files and of <c>kb show --json</c>; the index's payload and the API have forms of their own.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    Converters = [typeof(EntryKindConverter)])]
[JsonSerializable(typeof(KnowledgeEntry))]
internal sealed partial class EntryJsonContext : JsonSerializerContext;

internal sealed class EntryKindConverter() : JsonStringEnumConverter<EntryKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

/// <summary>Writes and reads single entries as JSON, the form of a line of JSON Lines. Safe for concurrent use.</summary>
public static class EntryJson
{
    private static readonly EntryJsonContext Context = new(new JsonSerializerOptions(EntryJsonContext.Default.Options)
    {
        // Chinese stays readable; the result is no HTML.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The entry on one line.</summary>
    public static string Write(KnowledgeEntry entry) => JsonSerializer.Serialize(entry, Context.KnowledgeEntry);

    /// <summary>The entry a line holds.</summary>
    /// <exception cref="JsonException">Not an entry: broken JSON, an unknown or missing property, a value of the wrong kind.</exception>
    public static KnowledgeEntry Read(ReadOnlySpan<byte> utf8) =>
        WithoutNulls(JsonSerializer.Deserialize(utf8, Context.KnowledgeEntry) ?? throw new JsonException("null is no entry."));

    /// <summary>Generated readers set a property that the text leaves out to null, whatever its initial value.</summary>
    private static KnowledgeEntry WithoutNulls(KnowledgeEntry entry) => entry with
    {
        DocketNumbers = entry.DocketNumbers ?? [],
        Keywords = entry.Keywords ?? [],
        Sections = entry.Sections ?? [],
        Statute = entry.Statute is { } statute ? statute with { Path = statute.Path ?? [] } : null,
    };
}
