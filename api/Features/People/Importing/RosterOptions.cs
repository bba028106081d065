namespace KnowledgeBase.Api.Features.People.Importing;

/// <summary>The roster that the personnel department leaves each night: the section <c>People</c> of the settings.</summary>
internal sealed class RosterOptions
{
    /// <summary>Absolute path of the whole roster (<see cref="RosterFile.Heading"/>); empty for none.</summary>
    public string File { get; set; } = "";

    /// <summary>From when on each day it is compared, in Beijing.</summary>
    public TimeOnly At { get; set; }
}
