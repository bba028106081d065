using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Kinds of entries in JSON, by the same names as in addresses.</summary>
internal sealed class EntryKindConverter : JsonConverter<EntryKind>
{
    public override EntryKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EntryKinds.Parse(reader.GetString() ?? "") ?? throw new JsonException("Not a kind of entry.");

    public override void Write(Utf8JsonWriter writer, EntryKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(KindNames.Of(value));
}
