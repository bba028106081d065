using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Questions.Demo;

/// <summary>Reads demo-questions.json, which travels inside the program.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DemoQuestion[]))]
internal sealed partial class DemoFile : JsonSerializerContext
{
    public const string Name = "demo-questions.json";

    /// <summary>All questions, in the order of the file.</summary>
    /// <exception cref="JsonException">The file is wrong.</exception>
    public static IReadOnlyList<DemoQuestion> Read()
    {
        using var stream = typeof(DemoFile).Assembly.GetManifestResourceStream(Name)!;
        return JsonSerializer.Deserialize(stream, Default.DemoQuestionArray)!;
    }
}
