using System.Buffers;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>The entries' own case numbers: read, with no number left over.</summary>
internal sealed class OwnCaseNumbersCheck() : SourceCheck("条目自己的案号")
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("（(〔[【［");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    public override void Look(KnowledgeEntry entry)
    {
        foreach (var docket in entry.DocketNumbers)
        {
            // The court may stand before the number (某法院（2024）…) and the paper behind it (…号民事判决).
            var start = Math.Max(0, docket.AsSpan().IndexOfAny(Brackets));
            var numbers = CaseNumber.ReadAll(docket[start..], out var length);
            var rest = docket[(start + length)..];
            if (numbers.Count == 0) Fail(entry, docket, "案号无法识别");
            else if (rest.AsSpan().ContainsAny(Digits)) Fail(entry, docket, $"其后的“{rest}”没有读出");
            else Pass();
        }
    }
}
