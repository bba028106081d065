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
        Assert.False(options.BuildsNever);
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
    [InlineData("never", true)]
    [InlineData("NEVER", true)]
    [InlineData("auto", false)]
    [InlineData("", false)]
    public void Build_is_read_in_any_case(string value, bool never) =>
        Assert.Equal(never, Read(("Content:Build", value)).BuildsNever);

    [Theory]
    [InlineData("Content:Build", "sometimes", "只能是 auto 或 never")]
    [InlineData("Content:Paths", "/no/such/folder", "不存在")]
    [InlineData("Content:Paths:0", "/no/such/folder", "不存在")]
    public void Wrong_settings_are_named_with_what_to_write(string name, string value, string message)
    {
        var settings = Settings((name, value));
        var options = new ContentOptions();
        settings.Configure(options);
        Assert.Contains(settings.Validate(null, options).Failures!, failure => failure.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_finished_index_must_be_there_and_its_sources_need_not()
    {
        var settings = Settings(("Content:Build", "never"), ("Content:Index", "/no/such/index"), ("Content:Paths", "/no/such/folder"));
        var options = new ContentOptions();
        settings.Configure(options);
        Assert.Contains("没有找到文件夹", Assert.Single(settings.Validate(null, options).Failures!), StringComparison.Ordinal);
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
