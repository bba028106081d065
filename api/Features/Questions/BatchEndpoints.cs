using System.ComponentModel;
using System.Text;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>/api/v1/batches: selected answers by batch, of the courts for which the caller edits.</summary>
internal static class BatchEndpoints
{
    private const string Markdown = "text/markdown";

    public static void Map(WebApplication app)
    {
        var batches = app.MapGroup("/api/v1/batches").WithTags("咨询答疑").RequireAuthorization(nameof(Role.Editor));
        batches.MapGet("", List).WithName("listBatches").WithSummary("精选批次").WithDescription("您任编辑的法院的精选答疑，按批次。");
        batches.MapGet("{batch}", Export).WithName("exportBatch").WithSummary("导出一批精选答疑").WithDescription("按公布的体例，Markdown 格式。导出记入操作日志。")
            .Produces<string>(StatusCodes.Status200OK, Markdown).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<BatchesResponse>> List(SelectedBatches selected, CancellationToken cancellation) =>
        TypedResults.Ok(new BatchesResponse([.. (await selected.List(cancellation)).Select(batch => new BatchItemResponse(batch.Name, [.. batch.Questions.Select(question => question.Id)]))]));

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Export([Description("批次的名称。")] string batch, SelectedBatches selected, CancellationToken cancellation) =>
        await selected.Export(batch, cancellation) is { } text
            ? TypedResults.File(Encoding.UTF8.GetBytes(text), Markdown + "; charset=utf-8", SelectedBatches.FileName(batch))
            : new Problem(ProblemCodes.BatchNotFound, $"没有“{batch}”的精选答疑。").ToResult();
}

/// <summary>Batches of selected answers.</summary>
internal sealed record BatchesResponse([property: Description("批次，名称在后的在前。")] IReadOnlyList<BatchItemResponse> Items);

/// <summary>A batch of selected answers.</summary>
internal sealed record BatchItemResponse(
    [property: Description("批次的名称。")] string Name,
    [property: Description("列入的咨询的编号，先发布的在前。")] IReadOnlyList<long> Questions);
