using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Kinds and tiers in JSON, by the same names as in addresses. They are only written.</summary>
internal sealed class NamedValueConverter<T>(Func<T, string> name) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(name(value));
}
