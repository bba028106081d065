using System.Text.Json.Nodes;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace KnowledgeBase.Api.Features.Platform;

/// <summary>The fields of the interface: what is always there, and what each means.</summary>
internal static class InterfaceSchemas
{
    /// <summary>What a type alone does not say of its schema.</summary>
    public static void Describe(OpenApiSchema schema, Type type)
    {
        if (type == typeof(EntryKind)) Describe(schema, "类别：", Enum.GetValues<EntryKind>(), KindNames.Of, KindNames.ChineseName);
        else if (type == typeof(Tier)) Describe(schema, "效力层级：", Enum.GetValues<Tier>(), Tiers.Name, Tiers.ShelfName);
        else if (type == typeof(ProblemDetails)) DescribeProblem(schema);
        else if (schema.Description?.Any(char.IsAsciiLetterLower) == true && !schema.Description.Any(letter => letter > '\u4dff'))
        {
            // Comments in the code are for those who write it, and in their language.
            schema.Description = null;
        }
    }

    /// <summary>Sets right what the generator gets wrong of all schemas.</summary>
    public static void Complete(OpenApiDocument document)
    {
        foreach (var schema in document.Components?.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
        {
            // Of a value type everything is always there.
            if (schema.Required is not { Count: > 0 } && schema.Properties is { } all) schema.Required = all.Keys.ToHashSet();
            foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                // What is null is left out of answers.
                if (IsNullable(property)) schema.Required?.Remove(name);
                // The words on a field that may be missing stand on one of its two forms; readers look for them on the field.
                if (property is OpenApiSchema { OneOf: { } forms, Description: null } field)
                    field.Description = forms.Select(form => form.Description).FirstOrDefault(said => said is not null);
            }
        }
    }

    private static bool IsNullable(IOpenApiSchema property) =>
        property.Type?.HasFlag(JsonSchemaType.Null) == true || property.OneOf?.Any(form => form.Type == JsonSchemaType.Null) == true;

    private static void Describe<T>(OpenApiSchema schema, string what, T[] values, Func<T, string> name, Func<T, string> chineseName)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. values.Select(value => (JsonNode)name(value))];
        schema.Description = what + string.Join("、", values.Select(value => name(value) + " " + chineseName(value))) + "。";
    }

    private static void DescribeProblem(OpenApiSchema schema)
    {
        schema.Description = "失败（RFC 9457）。";
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Field("说明这种失败的地址，相对于本服务：/problems#code。"),
            ["title"] = Field("名称，中文。"),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "HTTP 状态码。" },
            ["detail"] = Field("这一次的原因和处理办法，中文。"),
            ["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "稳定的代码，供程序判断。",
                Enum = [.. ProblemCodes.All.Select(problem => (JsonNode)problem.Code)],
            },
            ["titleEn"] = Field("名称，英文。"),
            ["candidates"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
                Description = "名称有歧义时可能所指的；其他情况没有。",
            },
            ["traceId"] = Field("这一次请求的标记。"),
        };
        schema.Required = new HashSet<string> { "type", "title", "status", "detail", "code", "titleEn", "traceId" };
    }

    private static OpenApiSchema Field(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
