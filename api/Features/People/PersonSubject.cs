using System.Globalization;

namespace KnowledgeBase.Api.Features.People;

/// <summary>A person as the subject of an action on record.</summary>
internal static class PersonSubject
{
    public static string Of(long id) => string.Create(CultureInfo.InvariantCulture, $"person:{id}");
}
