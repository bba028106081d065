namespace KnowledgeBase.Api.Features.People;

/// <summary>
/// The sign-on of a court whose signed tokens (JWT) the interface accepts: the section <c>SingleSignOn</c> of the settings. Off unless an authority or a key is given.
/// </summary>
internal sealed class SingleSignOnOptions
{
    public const string Section = "SingleSignOn";

    /// <summary>Address from which its keys are read (OpenID Connect discovery); empty where keys are given.</summary>
    public string Authority { get; set; } = "";

    /// <summary>Path of a file with its public keys in PEM; empty where an authority is given. Read at the start.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>The issuer that tokens name.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>The audience that tokens name.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The claim that holds the staff number (<see cref="Person.StaffNumber"/>).</summary>
    public string StaffNumberClaim { get; set; } = "";

    public bool IsOn => Authority.Length > 0 || KeyFile.Length > 0;
}
