using KnowledgeBase.Api.Features.Content;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Content;

public sealed class ContentSettingsTests
{
    [Fact]
    public void By_default_the_repository_gives_content_and_holds_the_index()
    {
        var options = Read();
        Assert.Equal("content", Path.GetFileName(Assert.Single(options.Paths)));
        Assert.True(File.Exists(Path.Combine(options.Paths[0], "..", "KnowledgeBase.sln")));
        Assert.EndsWith(Path.Combine("data", "index"), options.Index, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_come_as_one_value_with_semicolons() =>
        Assert.Equal(["/a", "/b c"], Read(("Content:Paths", "/a; /b c;")).Paths);

    [Fact]
    public void Paths_come_as_one_value_with_the_separator_of_the_system() =>
        Assert.Equal(["/a", "/b"], Read(("Content:Paths", "/a" + Path.PathSeparator + "/b")).Paths);

    [Fact]
    public void Paths_come_as_a_list() =>
        Assert.Equal(["/a", "/b"], Read(("Content:Paths:0", "/a"), ("Content:Paths:1", "/b")).Paths);

    [Theory]
    [InlineData("Content:ChangeDays", "0", "不小于 1")]
    [InlineData("Content:ChangeDays", "some", "不小于 1")]
    [InlineData("Content:Paths", "/no/such/folder", "不存在")]
    [InlineData("Content:Paths:0", "/no/such/folder", "不存在")]
    public void Wrong_settings_are_named_with_what_to_write(string name, string value, string message)
    {
        var settings = Settings((name, value));
        var options = new ContentOptions();
        settings.Configure(options);
        Assert.Contains(settings.Validate(null, options).Failures!, failure => failure.Contains(message, StringComparison.Ordinal));
    }

    private static ContentOptions Read(params (string Key, string Value)[] settings)
    {
        var options = new ContentOptions();
        Settings(settings).Configure(options);
        return options;
    }

    private static ContentSettings Settings(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)))
            .Build();
        return new ContentSettings(configuration, new Environment());
    }

    private sealed class Environment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";
        public string ApplicationName { get; set; } = "Test";
        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
