using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Api.Features.People;

/// <summary>Somebody who signs in: one of a court's staff, an administrator, or a platform's account. Never deleted; a leaver is locked.</summary>
internal sealed class Person : IdentityUser<long>
{
    /// <summary>姓名.</summary>
    public required string Name { get; set; }

    /// <summary>工号: by which files of the personnel department know the person; unique, null for accounts that are no staff.</summary>
    public string? StaffNumber { get; set; }

    /// <summary>The day from which the person is gone; null while here.</summary>
    public DateOnly? Left { get; set; }

    /// <summary>Whether an administrator has locked the account.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Whether the person was made up for a demonstration (演示).</summary>
    public bool IsDemo { get; set; }

    /// <summary>Whether the password has to be changed at the next sign-in.</summary>
    public bool MustChangePassword { get; set; }
}
