using System.Globalization;
using KnowledgeBase.Indexer.Legal.Masking;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>The abstract wording that is proposed for what was found: the same person or company always gets the same letter, one the text does not use yet.</summary>
internal sealed class Abstractions(MaskingText text)
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);
    private readonly string free = string.Concat(Stems.Where(stem => !text.Folded.Contains(stem, StringComparison.Ordinal)));

    /// <summary>What may stand in place of a finding.</summary>
    public string Of(PendingCaseKind kind, string found) => kind switch
    {
        PendingCaseKind.IdentityNumber => "（证件号码略）",
        PendingCaseKind.BankCard => "（账号略）",
        PendingCaseKind.Phone => "（电话略）",
        PendingCaseKind.Contact => "（联系方式略）",
        PendingCaseKind.Plate => "某号牌",
        PendingCaseKind.TitleDeed => "（证号略）",
        PendingCaseKind.Address => "某地",
        PendingCaseKind.PersonName => Letter(found, ""),
        PendingCaseKind.CaseNumber => "某案",
        PendingCaseKind.DateAndPlace => found.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || found.EndsWith('日') ? "某日" : "某地",
        PendingCaseKind.Amount => "若干元",
        PendingCaseKind.Company => Letter(found, "公司"),
    };

    private string Letter(string found, string ending)
    {
        if (given.TryGetValue(found, out var known)) return known;
        var number = given.Count;
        var letter = number < free.Length ? free[number].ToString() : string.Create(CultureInfo.InvariantCulture, $"某{number - free.Length + 1}");
        return given[found] = letter + ending;
    }
}
