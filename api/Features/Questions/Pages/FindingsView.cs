using KnowledgeBase.Api.Features.Questions.Drafting;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>What the check found in one field of the form.</summary>
/// <param name="All">All findings; null where the check was not run.</param>
/// <param name="Field">The field.</param>
/// <param name="Text">Its text.</param>
internal sealed record FindingsView(IReadOnlyList<FieldFinding>? All, string Field, string Text)
{
    public IReadOnlyList<FieldFinding> Findings => All is null ? [] : [.. All.Where(one => one.Field == Field)];
}

/// <summary>The articles that a text cites, as they are listed beside it.</summary>
/// <param name="Statutes">The articles.</param>
/// <param name="Confirmed">Those that the author has confirmed, by their canonical form.</param>
/// <param name="Form">Id of the form whose boxes confirm them; null where nothing is to be confirmed.</param>
internal sealed record CitedView(IReadOnlyList<CitedStatute> Statutes, IReadOnlyCollection<string> Confirmed, string? Form);
