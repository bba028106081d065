using System.Text;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>The order of ids: by code point, which is that of their UTF-8 bytes.</summary>
internal static class CodePointOrder
{
    public static IComparer<string> Comparer { get; } =
        Comparer<string>.Create((a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)));
}
