using System.Globalization;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Web;

/// <summary>How much one request may carry. Characters are UTF-16 units.</summary>
internal static class Limits
{
    /// <summary>Longest query text in an address; longer text travels by POST, so that it stays out of addresses and histories.</summary>
    public const int AddressText = 2_000;

    /// <summary>Largest request body in bytes: <see cref="KnowledgeQuery.MaxTextLength"/> Chinese characters in UTF-8, with room.</summary>
    public const int BodyBytes = 512 * 1024;

    /// <summary>Largest file that a person may hand in to be checked, in bytes.</summary>
    public const int FileBytes = 1024 * 1024;

    /// <summary>Largest body of a form that carries such a file beside a text.</summary>
    public const int FileFormBytes = FileBytes + BodyBytes;

    /// <summary>Largest file of people or courts to be imported, in bytes: the people of a province's courts.</summary>
    public const int ImportBytes = 16 * 1024 * 1024;

    /// <summary>Largest body of a request to an address, in bytes.</summary>
    public static int BodyBytesOf(PathString path) =>
        path.StartsWithSegments(FileForms, StringComparison.OrdinalIgnoreCase) ? FileFormBytes : ImportForms.Any(form => path.StartsWithSegments(form, StringComparison.OrdinalIgnoreCase)) ? ImportBytes + BodyBytes : BodyBytes;

    /// <summary>The pages and addresses that take files to be imported; authorization stands before their bodies are read.</summary>
    private static readonly string[] ImportForms = ["/admin/people/import", "/admin/courts/import", "/api/v1/people/import", "/api/v1/courts/import"];

    /// <summary>The pages that take files.</summary>
    private const string FileForms = "/checks";

    /// <summary>Longest request line in bytes: a percent-encoded Chinese character takes nine.</summary>
    public const int RequestLineBytes = 64 * 1024;

    /// <summary>Deepest page: the search itself goes no deeper than <see cref="KnowledgeQuery.MaxHit"/>.</summary>
    public static int LastPage(int pageSize) => KnowledgeQuery.MaxHit / pageSize;

    /// <summary>Facet values chosen at the same time.</summary>
    public const int Filters = 50;

    /// <summary>Searches within, and words without synonyms, at the same time.</summary>
    public const int Refinements = 10;

    /// <summary>Longest name of a court; the longest on record has about 30 characters.</summary>
    public const int CourtName = 60;

    /// <summary>Longest name of a law that is looked for; the longest on record has about 90 characters.</summary>
    public const int LawName = 200;

    /// <summary>Longest article key: a name, a day, a number.</summary>
    public const int ArticleKey = LawName + 32;

    public static string BodyTooLarge { get; } = string.Create(
        CultureInfo.InvariantCulture, $"请求正文不得超过 {BodyBytes / 1024} KB（UTF-8，中文不要写成 \\u 转义）。请缩短后重试。");

    public static string AddressTextTooLong { get; } = string.Create(
        CultureInfo.InvariantCulture, $"地址中的检索内容不得超过 {AddressText} 字。较长的案情请用 POST 提交（接口 POST /api/v1/search，网页用“粘贴案情”）。");

    public static string TextTooLong { get; } = string.Create(
        CultureInfo.InvariantCulture, $"检索内容不得超过 {KnowledgeQuery.MaxTextLength} 字，请截取争议焦点部分后重试。");
}
