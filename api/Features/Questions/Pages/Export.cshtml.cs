using System.Text;
using KnowledgeBase.Api.Features.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>Selected answers by batch, and each batch as a file.</summary>
[Authorize(nameof(Role.Editor))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ExportModel(SelectedBatches selected) : PageModel
{
    public IReadOnlyList<SelectedBatch> Batches { get; private set; } = [];

    /// <summary>The batch that was asked for and is not there; null otherwise.</summary>
    public string? Missing { get; private set; }

    public async Task<IActionResult> OnGet(string? batch, CancellationToken cancellation)
    {
        if (batch is not null && await selected.Export(batch, cancellation) is { } text)
            return File(Encoding.UTF8.GetBytes(text), "text/markdown; charset=utf-8", SelectedBatches.FileName(batch));
        if (batch is not null) (Missing, Response.StatusCode) = (batch, StatusCodes.Status404NotFound);
        Batches = await selected.List(cancellation);
        return Page();
    }
}
