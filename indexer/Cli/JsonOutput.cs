using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>How <c>--json</c> writes: camelCase names, enum values as camelCase words, dates as yyyy-MM-dd, Chinese as it is.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Read by programs and people, never put into a page: characters beyond ASCII need no escape.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new ArticleKeyConverter() },
    };

    /// <summary>An article as its key is written, which is also the id of its entry.</summary>
    private sealed class ArticleKeyConverter : JsonConverter<ArticleKey>
    {
        public override ArticleKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, ArticleKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    /// <summary>The value as JSON text.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The name of an enum value as JSON has it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
