using System.Text.Json;

namespace KnowledgeBase.Indexer.Tests.Cli;

/// <summary>Names and nesting of a JSON text, without its values: <c>id,hits[id,score]</c>. Of a list, the element that says most.</summary>
internal static class JsonShape
{
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Array ? Children(root) : Members(root);
    }

    private static string Members(JsonElement element) =>
        string.Join(',', element.EnumerateObject().Select(member => member.Name + Children(member.Value)));

    private static string Children(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + Members(element) + "}",
        JsonValueKind.Array when element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object) =>
            "[" + element.EnumerateArray().Select(Members).MaxBy(shape => shape.Length) + "]",
        _ => "",
    };
}
