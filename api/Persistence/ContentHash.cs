using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Api.Persistence;

/// <summary>
/// Stands for a text in the action log. The salt lies with the text and is destroyed with it: a short text could otherwise be guessed from its hash.
/// </summary>
internal static class ContentHash
{
    private const int SaltBytes = 16;

    /// <summary>A new salt, hexadecimal.</summary>
    public static string NewSalt() => RandomNumberGenerator.GetHexString(2 * SaltBytes, lowercase: true);

    /// <summary>SHA-256 over salt and text, hexadecimal.</summary>
    public static string Of(string text, string salt) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + text)));
}
