using System.Text.Json;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Checking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>The page /checks/citations. What is pasted or handed in is answered and forgotten: not written to disk, to a log or to an address.</summary>
[Authorize(AccessPolicy.Reader)]
[RequiresIndex]
[IgnoreAntiforgeryToken(Order = 2000)] // Checking changes nothing, so there is nothing to forge.
[RequestFormLimits(MemoryBufferThreshold = Limits.FileFormBytes, MultipartBodyLengthLimit = Limits.FileFormBytes, ValueLengthLimit = Limits.BodyBytes)]
internal sealed class CitationsModel(ReadableIndex index, TimeProvider clock, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json) : PageModel
{
    public DateOnly Day { get; private set; } = clock.Today();

    public DateOnly Today { get; } = clock.Today();

    public string Text { get; private set; } = "";

    public CitationReport? Report { get; private set; }

    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? text, string? day, string? format, IFormFile? file, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        // Browsers send line ends as two characters.
        Text = (text ?? "").ReplaceLineEndings("\n");
        if (file is { Length: > 0 })
        {
            (var read, Problem) = await Read(file, cancellation);
            Text = read ?? Text;
        }

        if (Problem is null)
        {
            _ = new CitationCheckInput { Text = Text, Day = day }.TryRead(Today, out _, out var asked, out var wrong);
            (Day, Problem) = (asked, wrong);
        }

        if (Problem is not null)
        {
            Response.StatusCode = Problem.Code.Status;
            return Page();
        }

        Report = index.Citations.Check(Text, Day, Today, cancellation);
        return format == "json"
            ? File(JsonSerializer.SerializeToUtf8Bytes(CitationCheckResponse.Of(Text, Report), json.Value.SerializerOptions), "application/json", "citations.json")
            : Page();
    }

    private static async Task<(string? Text, Problem? Problem)> Read(IFormFile file, CancellationToken cancellation)
    {
        var ending = Path.GetExtension(file.FileName).ToLowerInvariant();
        if (ending is not (".txt" or ".md" or ".docx")) return (null, new(ProblemCodes.CheckBadFile, "只接受 .txt、.md 和 .docx 文件；.doc 请先另存为 .docx。"));
        if (file.Length > Limits.FileBytes) return (null, new(ProblemCodes.CheckBadFile, "文件不得超过 1 MB，请拆分，或者粘贴文字。"));
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        var (text, unreadable) = DocumentText.Of(bytes.ToArray(), file.FileName);
        return text is not null ? (text, null) : (null, new(ProblemCodes.CheckBadFile, unreadable!.Message + unreadable.Remedy));
    }
}
