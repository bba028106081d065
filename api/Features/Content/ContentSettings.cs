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

        options.Build = section["Build"] is { Length: > 0 } build ? build : ContentOptions.Auto;
        options.Index = section["Index"] is { Length: > 0 } index ? HomeFolder.Resolve(index, environment.ContentRootPath) : Path.Combine(home, "data", "index");
        var paths = section.GetSection("Paths");
        List<string> given = [.. Split(paths.Value), .. paths.GetChildren().SelectMany(child => Split(child.Value))];
        options.PathsGiven = given.Count > 0;
        options.Paths = [.. given.DefaultIfEmpty(Path.Combine(home, "content")).Select(path => HomeFolder.Resolve(path, environment.ContentRootPath))];
    }

    public ValidateOptionsResult Validate(string? name, ContentOptions options)
    {
        var wrong = new List<string>();
        if (!options.BuildsNever && !string.Equals(options.Build, ContentOptions.Auto, StringComparison.OrdinalIgnoreCase))
            wrong.Add($"Content:Build 只能是 auto 或 never，现为“{options.Build}”。");
        if (options.BuildsNever && !Directory.Exists(options.Index))
            wrong.Add($"Content:Build=never 要求索引已经建好，但没有找到文件夹“{options.Index}”。请用 Content:Index 指明，或改为 Content:Build=auto。");
        if (!options.BuildsNever)
        {
            foreach (var path in options.Paths.Where(path => !Directory.Exists(path) && !File.Exists(path)))
                wrong.Add($"Content:Paths 中的“{path}”不存在。多个路径用分号分隔，或写作 Content:Paths:0、Content:Paths:1。");
        }

        if (File.Exists(options.Index)) wrong.Add($"Content:Index 应为文件夹，但“{options.Index}”是文件。");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static string[] Split(string? paths) =>
        paths?.Split([';', Path.PathSeparator], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
