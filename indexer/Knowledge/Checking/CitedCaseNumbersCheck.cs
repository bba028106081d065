using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>Whatever in the texts has the outer form of a case number: a bracketed year, letters, a number and 号.</summary>
internal sealed partial class CitedCaseNumbersCheck(LawNames names) : SourceCheck("正文中的案号")
{
    private readonly ReferenceFinder finder = new(names);
    private readonly List<LegalReference> found = [];

    public override void Look(KnowledgeEntry entry)
    {
        foreach (var section in entry.Sections)
        {
            found.Clear();
            finder.FindAll(section.Text, found);
            foreach (Match token in Token().Matches(section.Text))
            {
                if (found.Exists(reference => reference.Kind == ReferenceKind.CaseNumber && reference.Span.Start == token.Index)) Pass();
                else Fail(entry, token.Value, Reason(token.Groups["letters"].Value));
            }
        }
    }

    private static string Reason(string letters) =>
        letters.Contains('证', StringComparison.Ordinal) || letters.Contains('仲', StringComparison.Ordinal) ? "公证或者仲裁的编号，不是案号" : "字号不是法院的写法";

    [GeneratedRegex(@"[（(〔\[【［]\s*[12][0-9]{3}\s*年?\s*[）)〕\]】］]\s*(?<letters>(?!第)\p{IsCJKUnifiedIdeographs}[^，。；、：“”《》\n]{0,20}?)\s*[0-9]+(?:-[0-9]+)?\s*号")]
    private static partial Regex Token();
}
