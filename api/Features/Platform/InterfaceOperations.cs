using System.Globalization;
using System.Text.Json.Nodes;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.Platform.Examples;
using KnowledgeBase.Api.Web;
using Microsoft.OpenApi;

namespace KnowledgeBase.Api.Features.Platform;

/// <summary>What is true of operations beyond their handlers: examples, headers, and the answers that any of them may give.</summary>
internal static class InterfaceOperations
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    private static readonly (string Path, string Codes)[] Areas =
    [
        ("api/v1/search", "search."), ("api/v1/entries", "entry."), ("api/v1/statutes", "statute."), ("api/v1/checks", "check."), ("api/v1/session", "session."), ("api/v1/people", "person."), ("api/v1/courts", "court."),
        ("api/v1/notices", "notice."), ("api/v1/admin/calendar", "calendar."), ("api/v1/admin/deadlines", "deadlines."), ("api/v1/assignment-rules", "assignment."), ("api/v1/batches", "batch."),
        ("api/v1/questions", "question."),
    ];

    /// <param name="operation">The operation as the code describes it.</param>
    /// <param name="endpoint">Metadata of its endpoint.</param>
    /// <param name="path">Its path without the leading slash.</param>
    public static void Complete(OpenApiOperation operation, IList<object> endpoint, string path)
    {
        var answers = operation.Responses ??= [];
        if (path.StartsWith("api/", StringComparison.Ordinal))
        {
            AddProblem(answers, StatusCodes.Status429TooManyRequests);
            if (operation.RequestBody is not null) AddProblem(answers, StatusCodes.Status415UnsupportedMediaType);
            if (endpoint.OfType<RevalidatedAttribute>().Any() && operation.RequestBody is null)
                answers["304"] = new OpenApiResponse { Description = "与 If-None-Match 中的标签所指的相同，没有正文。", Headers = Headers("ETag") };
        }

        if (endpoint.OfType<IdempotencyMetadata>().Any()) AddHeader(operation, IdempotentRequests.Header, "重复发送同一请求时带同一个值（不超过 128 个字符），只生效一次，答复与第一次相同。", isRequired: false);
        if (answers.ContainsKey("428")) AddHeader(operation, "If-Match", "所依据的版本，即读取时得到的 ETag。", isRequired: true);
        foreach (var (status, answer) in answers)
        {
            if (answer is not OpenApiResponse response) continue;
            if (int.Parse(status, CultureInfo.InvariantCulture) >= StatusCodes.Status400BadRequest) DescribeProblem(response, status, path);
            else if (status == "200") DescribeAnswer(response, tagged: answers.ContainsKey("304"), limited: answers.ContainsKey("429"));
        }

        if (ExampleCalls.Of(operation.OperationId) is { } call) AddExample(operation, call);
    }

    private static void AddHeader(OpenApiOperation operation, string name, string description, bool isRequired) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Required = isRequired,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    });

    private static void AddExample(OpenApiOperation operation, ExampleCall call)
    {
        foreach (var (name, value) in call.Parameters)
        {
            if (operation.Parameters?.FirstOrDefault(parameter => parameter.Name == name) is not OpenApiParameter parameter)
                throw new InvalidOperationException($"The example of {call.Operation} has the parameter {name}, which the operation has not.");
            var isNumber = parameter.Schema?.Type?.HasFlag(JsonSchemaType.Integer) == true;
            parameter.Example = isNumber ? int.Parse(value, CultureInfo.InvariantCulture) : value;
        }

        if (call.Body is not null && operation.RequestBody?.Content?.TryGetValue(Json, out var body) == true) body.Example = JsonNode.Parse(call.Body);
        if (operation.Responses is { } given && (given.TryGetValue("200", out var done) || given.TryGetValue("201", out done)) && done.Content?.TryGetValue(Json, out var answer) == true) answer.Example = JsonNode.Parse(call.Answer);
    }

    private static void DescribeAnswer(OpenApiResponse response, bool tagged, bool limited)
    {
        response.Description = "成功。示例有删节。";
        response.Headers = Headers([.. tagged ? ["ETag"] : Array.Empty<string>(), .. limited ? ["RateLimit", "RateLimit-Policy"] : Array.Empty<string>()]);
    }

    private static void AddProblem(OpenApiResponses answers, int status) =>
        answers[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
        {
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [ProblemJson] = new() { Schema = new OpenApiSchemaReference(nameof(Microsoft.AspNetCore.Mvc.ProblemDetails)) },
            },
        };

    private static void DescribeProblem(OpenApiResponse response, string status, string path)
    {
        var code = Likely(int.Parse(status, CultureInfo.InvariantCulture), path);
        response.Description = "失败，例如：" + code.Title + "。";
        if (status is "429" or "503") response.Headers = Headers("Retry-After");
        if (response.Content?.TryGetValue(ProblemJson, out var problem) != true) return;
        problem!.Example = new JsonObject
        {
            ["type"] = code.Address,
            ["title"] = code.Title,
            ["status"] = code.Status,
            ["detail"] = code.Remedy,
            ["code"] = code.Code,
            ["titleEn"] = code.TitleEn,
            ["traceId"] = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
        };
    }

    // A code of the operation's own area, where there is one of that status.
    private static ProblemCode Likely(int status, string path)
    {
        var area = Areas.FirstOrDefault(area => path.StartsWith(area.Path, StringComparison.Ordinal)).Codes;
        var codes = ProblemCodes.All.Where(problem => problem.Status == status).ToList();
        return codes.Find(code => area is not null && code.Code.StartsWith(area, StringComparison.Ordinal)) ?? codes[0];
    }

    private static Dictionary<string, IOpenApiHeader> Headers(params string[] names) => names.ToDictionary(
        name => name,
        name => (IOpenApiHeader)new OpenApiHeader
        {
            Description = name switch
            {
                "ETag" => "这个回答的标签，弱比较；供 If-None-Match 使用。",
                "RateLimit" => "余下的次数（r）和几秒后全部恢复（t）；本机的请求和没有上限时没有。",
                "RateLimit-Policy" => "每 w 秒 q 次；本机的请求和没有上限时没有。",
                _ => "几秒后再试。",
            },
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
}
