using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Api.Persistence;

/// <summary>By which an entry's content is recognised as the same.</summary>
internal static class EntryHash
{
    /// <summary>SHA-256 of the JSON as UTF-8, hexadecimal.</summary>
    public static string Of(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
