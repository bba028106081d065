using System.Text.Json;

namespace KnowledgeBase.Api.Tests.Features.Platform;

/// <summary>
/// Says where a JSON value departs from its schema in an OpenAPI document: a field that the schema does not name, one that it requires
/// and that is missing, another type, a value that is not in the list. It knows as much of JSON Schema as the document uses.
/// </summary>
internal sealed class SchemaCheck(JsonElement document)
{
    public IReadOnlyList<string> Of(JsonElement value, JsonElement schema)
    {
        var wrong = new List<string>();
        Check(value, schema, "$", wrong);
        return wrong;
    }

    private void Check(JsonElement value, JsonElement schema, string at, List<string> wrong)
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("oneOf", out var forms))
        {
            var form = forms.EnumerateArray().Select(Resolve).First(one => (TypeOf(one) == "null") == (value.ValueKind == JsonValueKind.Null));
            Check(value, form, at, wrong);
            return;
        }

        if (!Types(schema).Any(type => Fits(value, type))) wrong.Add($"{at}: {value.ValueKind} is not {schema.GetProperty("type").GetRawText()}");
        else if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => one.ToString() == value.ToString())) wrong.Add($"{at}: {value} is not in the list");
        else if (value.ValueKind == JsonValueKind.Object) CheckObject(value, schema, at, wrong);
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (var (index, item) in value.EnumerateArray().Index()) Check(item, schema.GetProperty("items"), $"{at}[{index}]", wrong);
    }

    private void CheckObject(JsonElement value, JsonElement schema, string at, List<string> wrong)
    {
        var properties = schema.TryGetProperty("properties", out var named) ? named.EnumerateObject().ToDictionary(one => one.Name, one => one.Value) : [];
        var others = schema.TryGetProperty("additionalProperties", out var any) && any.ValueKind == JsonValueKind.Object ? any : (JsonElement?)null;
        foreach (var field in value.EnumerateObject())
        {
            if (properties.TryGetValue(field.Name, out var property)) Check(field.Value, property, at + "." + field.Name, wrong);
            else if (others is { } other) Check(field.Value, other, at + "." + field.Name, wrong);
            else wrong.Add($"{at}.{field.Name}: not in the schema");
        }

        if (!schema.TryGetProperty("required", out var required)) return;
        foreach (var name in required.EnumerateArray().Select(one => one.GetString()!))
            if (!value.TryGetProperty(name, out _)) wrong.Add($"{at}.{name}: missing");
    }

    private JsonElement Resolve(JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? Resolve(reference.GetString()!.Split('/')[1..].Aggregate(document, (at, step) => at.GetProperty(step)))
        : schema;

    private static string TypeOf(JsonElement schema) => schema.TryGetProperty("type", out var type) ? type.ToString() : "";

    private static IEnumerable<string> Types(JsonElement schema)
    {
        var type = schema.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];
    }

    private static bool Fits(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };
}
