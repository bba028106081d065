using System.Globalization;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People;

/// <summary>Fills <see cref="SignInOptions"/> from the settings and checks them.</summary>
internal sealed class SignInSettings(IConfiguration configuration) : IConfigureOptions<SignInOptions>, IValidateOptions<SignInOptions>
{
    private const string Section = "SignIn:";

    public void Configure(SignInOptions options)
    {
        options.PasswordLength = Number(nameof(options.PasswordLength), 10);
        options.PasswordKinds = Number(nameof(options.PasswordKinds), 3);
        options.Attempts = Number(nameof(options.Attempts), 5);
        options.LockMinutes = Number(nameof(options.LockMinutes), 15);
        // A judge reads for an hour without a request; a day's work ends the session.
        options.IdleMinutes = Number(nameof(options.IdleMinutes), 120);
        options.SessionHours = Number(nameof(options.SessionHours), 12);
        options.TokenMinutes = Number(nameof(options.TokenMinutes), 30);
    }

    public ValidateOptionsResult Validate(string? name, SignInOptions options)
    {
        var wrong = new List<string>();
        Within(nameof(options.PasswordLength), options.PasswordLength, 8, 64);
        Within(nameof(options.PasswordKinds), options.PasswordKinds, 1, 4);
        Within(nameof(options.Attempts), options.Attempts, 3, 100);
        Within(nameof(options.LockMinutes), options.LockMinutes, 1, 24 * 60);
        Within(nameof(options.IdleMinutes), options.IdleMinutes, 5, 7 * 24 * 60);
        Within(nameof(options.SessionHours), options.SessionHours, 1, 7 * 24);
        Within(nameof(options.TokenMinutes), options.TokenMinutes, 1, 24 * 60);
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Within(string setting, int value, int least, int most)
        {
            if (value < least || value > most)
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{Section}{setting} 应为 {least} 至 {most} 的整数，现为“{configuration[Section + setting]}”。"));
        }
    }

    // Not a number is out of range.
    private int Number(string setting, int absent) => configuration[Section + setting] is { Length: > 0 } text
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1
        : absent;
}
