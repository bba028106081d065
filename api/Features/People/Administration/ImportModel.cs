using System.Security.Cryptography;
using KnowledgeBase.Api.Features.People.Importing;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>What the pages share on which files are imported: a file is looked at, kept for a day, and imported when its changes are agreed to.</summary>
internal abstract class ImportModel(StoreContext store, PeopleFiles files, CurrentPerson current) : PageModel
{
    public const int Shown = 200;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>The page's own address.</summary>
    public abstract string Address { get; }

    /// <summary>Whether people and roles are imported here, or courts.</summary>
    public abstract bool TakesRoster { get; }

    /// <summary>Which columns the files have, in Chinese.</summary>
    public string Headings => TakesRoster ? $"人员：{RosterFile.Heading}。角色：{GrantFile.Heading}。" : $"法院：{CourtFile.Heading}。";

    public ImportPlan? Plan { get; private set; }

    /// <summary>Under which the file is kept; null where there is none.</summary>
    public string? Pending { get; private set; }

    /// <summary>How many changes were made; null where none were asked for.</summary>
    public int? Applied { get; private set; }

    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnPost(IFormFile? file, bool isFull, CancellationToken cancellation)
    {
        if (file is not { Length: > 0 and <= Limits.ImportBytes }) return Refuse("请选择一个不超过 16 MB 的文件。");
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        var (text, problem) = DocumentText.Of(bytes.ToArray(), "import.txt");
        if (text is null) return Refuse(problem!.Message + problem.Remedy);
        if (await Look(text, isFull, cancellation) is { } refused) return refused;
        Pending = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var old = store.Now - Kept;
        await store.Set<PendingImport>().Where(pending => pending.At < old).ExecuteDeleteAsync(cancellation);
        store.Add(new PendingImport { Id = Pending, PersonId = current.Id, Content = text, IsFull = isFull, At = store.Now });
        await store.Commit(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostApply(string? pending, CancellationToken cancellation)
    {
        if (await store.Set<PendingImport>().SingleOrDefaultAsync(one => one.Id == pending && one.PersonId == current.Id, cancellation) is not { } kept) return Refuse("预览已经过期，请重新选择文件。");
        // Looked at again: meanwhile somebody may have changed something.
        if (await Look(kept.Content, kept.IsFull, cancellation) is { } refused) return refused;
        if (Plan!.Problems.Count > 0) return Refuse("文件中有下列问题，没有写入。");
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        await Plan.Apply(cancellation);
        store.Remove(kept);
        store.Record(current.Id, "people.imported", detail: $"{Plan.What} {Plan.Changes.Count}");
        await store.Commit(cancellation);
        (Applied, Plan) = (Plan.Changes.Count, null);
        return Page();
    }

    private async Task<IActionResult?> Look(string text, bool isFull, CancellationToken cancellation)
    {
        Plan = await files.Plan(text, isFull, cancellation);
        var isCourts = Plan.What == CourtFile.What;
        if (isCourts == !TakesRoster || Plan.Problems.Count > 0) return null;
        Plan = null;
        return Refuse(isCourts ? "这是法院名录，请系统管理员在“法院”中导入。" : "这是人员或角色，请安全管理员在“人员”中导入。");
    }

    private PageResult Refuse(string why)
    {
        (Problem, Response.StatusCode) = (new(ProblemCodes.ImportRefused, why), ProblemCodes.ImportRefused.Status);
        return Page();
    }
}
