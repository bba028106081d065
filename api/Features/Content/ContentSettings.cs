using System.Globalization;
using KnowledgeBase.Api.Web;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Fills <see cref="ContentOptions"/> from the settings, with defaults for a fresh clone, and checks them.</summary>
internal sealed class ContentSettings(IConfiguration configuration, IHostEnvironment environment)
    : IConfigureOptions<ContentOptions>, IValidateOptions<ContentOptions>
{
    public void Configure(ContentOptions options)
    {
        var section = configuration.GetSection(ContentOptions.Section);
        var home = HomeFolder.Of(environment.ContentRootPath);

        options.Index = section["Index"] is { Length: > 0 } index ? HomeFolder.Resolve(index, environment.ContentRootPath) : Path.Combine(home, "data", "index");
        // What is not a number of days is no day at all, which the check refuses.
        if (section["ChangeDays"] is { Length: > 0 } days) options.ChangeDays = int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        var paths = section.GetSection("Paths");
        List<string> given = [.. Split(paths.Value), .. paths.GetChildren().SelectMany(child => Split(child.Value))];
        options.Paths = [.. given.DefaultIfEmpty(Path.Combine(home, "content")).Select(path => HomeFolder.Resolve(path, environment.ContentRootPath))];
    }

    public ValidateOptionsResult Validate(string? name, ContentOptions options)
    {
        var wrong = new List<string>();
        foreach (var path in options.Paths.Where(path => !Directory.Exists(path) && !File.Exists(path)))
            wrong.Add($"Content:Paths 中的“{path}”不存在。多个路径用分号分隔，或写作 Content:Paths:0、Content:Paths:1。");
        if (options.ChangeDays < 1) wrong.Add("Content:ChangeDays 应为不小于 1 的天数。");
        if (File.Exists(options.Index)) wrong.Add($"Content:Index 应为文件夹，但“{options.Index}”是文件。");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static string[] Split(string? paths) =>
        paths?.Split([';', Path.PathSeparator], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
