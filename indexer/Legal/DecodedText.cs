using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>A text with its HTML character references (&amp;nbsp; &amp;ldquo;) read, and the way back to places of the original.</summary>
internal sealed partial class DecodedText
{
    /// <summary>By place in <see cref="Text"/>, its end included: the place in the original; null where nothing was decoded.</summary>
    private readonly int[]? places;

    private DecodedText(string text, int[]? places) => (Text, this.places) = (text, places);

    /// <summary>What a reader of the page sees.</summary>
    public string Text { get; }

    /// <summary>Decodes a text.</summary>
    public static DecodedText Of(string original)
    {
        var references = original.Contains('&', StringComparison.Ordinal) ? Reference().Matches(original) : null;
        if (references is not { Count: > 0 }) return new DecodedText(original, null);
        var text = new StringBuilder(original.Length);
        var places = new List<int>(original.Length);
        var at = 0;
        foreach (Match reference in references)
        {
            Append(original.AsSpan(at, reference.Index - at), at, step: 1);
            // An unknown name stays as it is.
            var decoded = WebUtility.HtmlDecode(reference.Value);
            Append(decoded, reference.Index, step: decoded == reference.Value ? 1 : 0);
            at = reference.Index + reference.Length;
        }

        Append(original.AsSpan(at), at, step: 1);
        places.Add(original.Length);
        return new DecodedText(text.ToString(), [.. places]);

        void Append(ReadOnlySpan<char> piece, int place, int step)
        {
            text.Append(piece);
            for (var i = 0; i < piece.Length; i++) places.Add(place + (i * step));
        }
    }

    /// <summary>The place in the original text.</summary>
    public TextSpan Original(TextSpan span) => places is null ? span : new TextSpan(places[span.Start], places[span.End]);

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")]
    private static partial Regex Reference();
}
