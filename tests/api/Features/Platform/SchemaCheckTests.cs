using System.Text.Json;

namespace KnowledgeBase.Api.Tests.Features.Platform;

public sealed class SchemaCheckTests
{
    private static readonly JsonElement Document = JsonDocument.Parse("""
        {"components": {"schemas": {"Law": {
          "type": "object", "required": ["name"],
          "properties": {
            "name": {"type": "string"},
            "kind": {"type": "string", "enum": ["law", "rule"]},
            "articles": {"type": ["null", "integer"]},
            "before": {"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/Law"}]},
            "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Law"}},
            "counts": {"type": "object", "additionalProperties": {"type": "integer"}}
          }}}}}
        """).RootElement;

    [Theory]
    [InlineData("""{"name": "甲法"}""", null)]
    [InlineData("""{"name": "甲法", "kind": "law", "articles": 3, "before": {"name": "乙法"}, "parts": [{"name": "一"}], "counts": {"x": 1}}""", null)]
    [InlineData("""{"name": "甲法", "articles": null, "before": null}""", null)]
    [InlineData("""{"kind": "law"}""", "$.name: missing")]
    [InlineData("""{"name": 1}""", "$.name: Number is not \"string\"")]
    [InlineData("""{"name": "甲法", "kind": "other"}""", "$.kind: other is not in the list")]
    [InlineData("""{"name": "甲法", "articles": 1.5}""", "$.articles: Number is not [\"null\", \"integer\"]")]
    [InlineData("""{"name": "甲法", "unknown": 1}""", "$.unknown: not in the schema")]
    [InlineData("""{"name": "甲法", "before": {}}""", "$.before.name: missing")]
    [InlineData("""{"name": "甲法", "parts": [{"name": "一"}, {}]}""", "$.parts[1].name: missing")]
    [InlineData("""{"name": "甲法", "counts": {"x": "1"}}""", "$.counts.x: String is not \"integer\"")]
    [InlineData("[]", "$: Array is not \"object\"")]
    public void A_value_is_compared_with_its_schema(string value, string? wrong)
    {
        var found = new SchemaCheck(Document).Of(JsonDocument.Parse(value).RootElement, Document.GetProperty("components").GetProperty("schemas").GetProperty("Law"));
        Assert.Equal(wrong, found.SingleOrDefault());
    }
}
