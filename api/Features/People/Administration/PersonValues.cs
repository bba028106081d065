using System.Globalization;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>What names and numbers of people have to be like.</summary>
internal static class PersonValues
{
    private const int Longest = 100;

    /// <summary>What is wrong, in Chinese; null where nothing is.</summary>
    public static string? Problem(string name, string userName, string? staffNumber, string? email)
    {
        if (name.Length == 0) return "缺少姓名。";
        if (userName.Length == 0) return "缺少用户名。";
        if (!userName.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '@')) return $"用户名“{userName}”只能含文字、数字和 - _ . @。";
        if (email is not null && (email.Count(c => c == '@') != 1 || email.StartsWith('@') || email.EndsWith('@') || email.Any(char.IsWhiteSpace))) return $"邮箱“{email}”不是地址。";
        return LengthProblem("姓名", name) ?? LengthProblem("用户名", userName) ?? LengthProblem("工号", staffNumber) ?? LengthProblem("邮箱", email);
    }

    /// <summary>Whether a value is too long.</summary>
    public static string? LengthProblem(string column, string? value) => value?.Length > Longest ? string.Create(CultureInfo.InvariantCulture, $"{column}不得超过 {Longest} 字。") : null;
}
