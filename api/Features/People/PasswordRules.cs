using System.Globalization;
using System.Security.Cryptography;

namespace KnowledgeBase.Api.Features.People;

/// <summary>What a password has to be like.</summary>
internal static class PasswordRules
{
    // Without what looks alike in print: 0 O o, 1 l I.
    private const string Plain = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int GroupLength = 5;
    private const int Groups = 4;

    // What is hashed is not let grow without bound.
    private const int Longest = 128;

    /// <summary>What is wrong with a password, in Chinese; null where nothing is.</summary>
    public static string? Problem(SignInOptions options, string userName, string password)
    {
        if (password.Length < options.PasswordLength || password.Length > Longest)
            return string.Create(CultureInfo.InvariantCulture, $"密码应有 {options.PasswordLength} 至 {Longest} 个字符。");
        var kinds = new[] { password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiDigit), password.Any(c => !char.IsAsciiLetterOrDigit(c)) };
        if (kinds.Count(has => has) < options.PasswordKinds)
            return string.Create(CultureInfo.InvariantCulture, $"密码应含小写字母、大写字母、数字、其他字符中的至少 {options.PasswordKinds} 种。");
        if (password.Contains(userName, StringComparison.OrdinalIgnoreCase)) return "密码不得包含用户名。";
        return password.Distinct().Count() < 5 ? "密码中不同的字符太少。" : null;
    }

    /// <summary>A password to be used once: 116 bits, easily copied from paper.</summary>
    public static string NewOneTime() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Plain, GroupLength)));
}
