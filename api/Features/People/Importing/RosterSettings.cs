using System.Globalization;
using KnowledgeBase.Api.Web;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People.Importing;

/// <summary>Fills <see cref="RosterOptions"/> from the settings and checks them.</summary>
internal sealed class RosterSettings(IConfiguration configuration, IHostEnvironment environment) : IConfigureOptions<RosterOptions>, IValidateOptions<RosterOptions>
{
    private static readonly TimeOnly Default = new(2, 0);

    public void Configure(RosterOptions options)
    {
        options.File = configuration["People:File"] is { Length: > 0 } file ? HomeFolder.Resolve(file, environment.ContentRootPath) : "";
        options.At = TryRead(out var at) ? at : Default;
    }

    public ValidateOptionsResult Validate(string? name, RosterOptions options) => TryRead(out _)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"People:At 应为每天比对人员名单的时刻（北京时间），写作 02:00，现为“{configuration["People:At"]}”。");

    private bool TryRead(out TimeOnly at)
    {
        at = Default;
        return configuration["People:At"] is not { Length: > 0 } text || TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out at);
    }
}
