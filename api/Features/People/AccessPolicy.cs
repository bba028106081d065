namespace KnowledgeBase.Api.Features.People;

/// <summary>
/// The names of the authorization policies that are no roles; the name of each <see cref="Role"/> is a policy too, which demands that role for any court: the handler
/// checks for which. Every endpoint and page names one or says that it is open to all; what names none demands <see cref="SignedIn"/>, and fails a test.
/// </summary>
internal static class AccessPolicy
{
    /// <summary>Somebody who is signed in.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Everybody where <c>Access:Public</c> is on; else somebody who is signed in.</summary>
    public const string Reader = nameof(Reader);
}
