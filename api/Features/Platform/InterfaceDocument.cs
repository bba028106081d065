using System.Text.Json.Nodes;
using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KnowledgeBase.Api.Features.Platform;

/// <summary>The OpenAPI description: what the code cannot say by itself is added here.</summary>
internal static class InterfaceDocument
{
    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "法律知识库接口",
                Version = "v1",
                Description = "检索法条、案例和法答网答疑。失败以 application/problem+json 返回，code 稳定不变："
                    + string.Join("、", ProblemCodes.All.Select(problem => problem.Code + "（" + problem.Title + "）")) + "。",
            };
            // A client is generated against the address it was given, not the one the description was made at.
            document.Servers?.Clear();
            foreach (var path in document.Paths.Values) path.Operations?.Remove(HttpMethod.Head);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<SearchAddressMetadata>().Any())
                operation.Parameters = [.. (operation.Parameters ?? []).Where(parameter => parameter.In == ParameterLocation.Path), .. SearchParameters.All.Select(Describe)];
            return Task.CompletedTask;
        });
    }

    private static void Describe<T>(OpenApiSchema schema, string what, T[] values, Func<T, string> name, Func<T, string> chineseName)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. values.Select(value => (JsonNode)name(value))];
        schema.Description = what + string.Join("、", values.Select(value => name(value) + " " + chineseName(value))) + "。";
    }

    private static void Describe(OpenApiSchema schema, Type type)
    {
        if (type == typeof(EntryKind)) Describe(schema, "类别：", Enum.GetValues<EntryKind>(), KindNames.Of, KindNames.ChineseName);
        else if (type == typeof(Tier)) Describe(schema, "效力层级：", Enum.GetValues<Tier>(), Tiers.Name, Tiers.ShelfName);
        else if (schema.Description?.Any(char.IsAsciiLetterLower) == true && !schema.Description.Any(letter => letter > '\u4dff'))
        {
            // Comments in the code are for those who write it, and in their language.
            schema.Description = null;
        }
    }

    private static OpenApiParameter Describe(SearchParameter parameter)
    {
        var single = new OpenApiSchema
        {
            Type = parameter.Number ? JsonSchemaType.Integer : JsonSchemaType.String,
            Enum = parameter.Values?.Select(value => (JsonNode)value).ToList(),
        };
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Schema = parameter.Repeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = single } : single,
        };
    }
}
