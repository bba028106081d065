namespace KnowledgeBase.Api.Features.People;

/// <summary>Passwords, wrong attempts, and how long a session lasts: the section <c>SignIn</c> of the settings.</summary>
internal sealed class SignInOptions
{
    /// <summary>Characters that a password has at least.</summary>
    public int PasswordLength { get; set; }

    /// <summary>How many kinds of characters (small letters, capitals, digits, others) a password has at least.</summary>
    public int PasswordKinds { get; set; }

    /// <summary>Wrong passwords in a row after which an account is locked for a while.</summary>
    public int Attempts { get; set; }

    /// <summary>For how many minutes.</summary>
    public int LockMinutes { get; set; }

    /// <summary>After so many minutes without a request a session has run out.</summary>
    public int IdleMinutes { get; set; }

    /// <summary>After so many hours it has run out in any case.</summary>
    public int SessionHours { get; set; }

    /// <summary>For how many minutes a token of the interface serves before it has to be refreshed.</summary>
    public int TokenMinutes { get; set; }
}
