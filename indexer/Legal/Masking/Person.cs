namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>A person whom a text names in a role.</summary>
internal sealed class Person(string name, int start)
{
    private readonly HashSet<PartyRole> roles = [];

    /// <summary>The name in the folded text.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name is first given.</summary>
    public int Start { get; } = start;

    public MaskingCertainty Certainty { get; private set; } = MaskingCertainty.Likely;

    /// <summary>Year of birth; 0 where the text gives none.</summary>
    public int BirthYear { get; private set; }

    public bool Is(PartyRole role) => roles.Contains(role);

    public void Introduce(PartyRole role, int birthYear, bool certain)
    {
        roles.Add(role);
        if (birthYear > 0) BirthYear = birthYear;
        if (certain) Certainty = MaskingCertainty.Certain;
    }
}
