namespace KnowledgeBase.Api.Web;

/// <summary>Where to go after a form, as its page's address gives it.</summary>
internal static class LocalPath
{
    /// <summary>A path of this site as it may stand in a header; the first page for anything else.</summary>
    public static string Of(string? back) =>
        back is { Length: > 0 } && back[0] == '/' && !back.StartsWith("//", StringComparison.Ordinal) && back.All(c => c is > ' ' and < '\u007f' and not '\\') ? back : "/";
}
