namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>A place where a role, a title or a list gives a name.</summary>
/// <param name="Start">Where the name begins.</param>
/// <param name="Short">The shorter of the two lengths it may have.</param>
/// <param name="ShortEnd">How well it can end there.</param>
/// <param name="LongEnd">How well it can end one character later.</param>
/// <param name="Usual">Whether the surname is a usual one and the name begins as no everyday word does.</param>
/// <param name="Heading">Whether a colon, a line's beginning or a sex after the name says that it is one.</param>
/// <param name="Role">What the person is.</param>
/// <param name="BirthYear">Year of birth given after the name; 0 for none.</param>
internal readonly record struct Introduction(
    int Start, int Short, BoundaryStrength ShortEnd, BoundaryStrength LongEnd, bool Usual, bool Heading, PartyRole Role, int BirthYear);

/// <summary>A name that is fixed by itself: given with a sex, or foreign.</summary>
internal readonly record struct FixedName(int Start, int Length, PartyRole Role, int BirthYear);
