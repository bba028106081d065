using System.Text.Json;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>Enum values as the interface writes them: NotChecked is not-checked.</summary>
internal static class CheckWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
