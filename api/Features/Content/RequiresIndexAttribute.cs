namespace KnowledgeBase.Api.Features.Content;

/// <summary>Marks endpoints and pages that search: <see cref="IndexGate"/> keeps them shut until the index is open.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RequiresIndexAttribute : Attribute;
