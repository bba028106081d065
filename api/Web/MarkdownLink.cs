namespace KnowledgeBase.Api.Web;

/// <summary>Where a link in a text that a person wrote may lead.</summary>
internal static class MarkdownLink
{
    /// <summary>What a link to elsewhere says of itself: it hands on neither this page's address nor a hold on its window.</summary>
    public const string Relation = "noreferrer noopener nofollow";

    /// <summary>
    /// Whether the address is one of http or https, a place of this server (<c>/entries/…</c>) or of the same page (<c>#…</c>).
    /// An address without a scheme that begins otherwise is refused: it would lead elsewhere from each page that shows the text.
    /// </summary>
    public static bool IsSafe(string? address)
    {
        if (string.IsNullOrEmpty(address) || address.Any(sign => char.IsControl(sign) || sign == '\\')) return false;
        if (address[0] == '#') return true;
        // Two slashes begin the name of another server.
        if (address[0] == '/') return address.Length == 1 || address[1] != '/';
        return IsElsewhere(address);
    }

    public static bool IsElsewhere(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttps || parsed.Scheme == Uri.UriSchemeHttp);
}
