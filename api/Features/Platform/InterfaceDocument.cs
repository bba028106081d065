using System.Text.Json.Nodes;
using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KnowledgeBase.Api.Features.Platform;

/// <summary>The OpenAPI description: what the code cannot say by itself is added here.</summary>
internal static class InterfaceDocument
{
    private static readonly string About =
        """
        检索法条、案例和法答网答疑，检查文书，提出和办理咨询。

        - 用 POST /api/v1/session 登录取得令牌，以 Authorization: Bearer 带上；法院统一登录签发的令牌（JWT）经管理员配置后同样可用。需要登录的地址没有令牌的返回 401，没有所需角色的返回 403。
        - 失败以 application/problem+json 返回；code 稳定不变，title 和 titleEn 是中英文名称，type 指向 /problems 中的说明。
        - GET 的成功回答带有 ETag；再次请求时以 If-None-Match 带回，没有变化的返回 304，没有正文。标签随地址、日期、索引和程序版本变化。
        - 支持 br 和 gzip 压缩（Accept-Encoding）。
        - 每个地址每分钟的请求次数有上限时，回答带有 RateLimit-Policy（q 次数，w 秒）和 RateLimit（r 余下的次数，t 秒后恢复全部）；超过的返回 429 和 Retry-After。本机的请求不限。
        - 其他来源（Origin）的网页脚本默认不能调用；由管理员以 Cors:Origins 开放。

        全部 code：
        """ + string.Join("、", ProblemCodes.All.Select(problem => $"{problem.Code}（{problem.Title} {problem.TitleEn}）")) + "。";

    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "法律知识库接口", Version = "v1", Description = About };
            // A client is generated against the address it was given, not the one the description was made at.
            document.Servers?.Clear();
            foreach (var path in document.Paths.Values) path.Operations?.Remove(HttpMethod.Head);
            InterfaceSchemas.Complete(document);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            InterfaceSchemas.Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
            if (endpoint.OfType<SearchAddressMetadata>().Any()) operation.Parameters = [.. (operation.Parameters ?? []).Where(parameter => parameter.In == ParameterLocation.Path), .. SearchParameters.All.Select(Describe)];
            InterfaceOperations.Complete(operation, endpoint, context.Description.RelativePath ?? "");
            return Task.CompletedTask;
        });
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
