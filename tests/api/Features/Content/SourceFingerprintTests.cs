using KnowledgeBase.Api.Features.Content;

namespace KnowledgeBase.Api.Tests.Features.Content;

public sealed class SourceFingerprintTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-fingerprint-").FullName;
    private readonly string _file;

    public SourceFingerprintTests()
    {
        _file = Path.Combine(_folder, "a.md");
        File.WriteAllText(_file, "甲");
    }

    [Fact]
    public void Nothing_changed_gives_the_same() => Assert.Equal(Take(), Take());

    [Fact]
    public void A_longer_file_changes_it() => Changes(() => File.AppendAllText(_file, "乙"));

    [Fact]
    public void A_later_time_changes_it() => Changes(() => File.SetLastWriteTimeUtc(_file, DateTime.UtcNow.AddHours(1)));

    [Fact]
    public void A_new_file_changes_it() => Changes(() => File.WriteAllText(Path.Combine(_folder, "b.md"), ""));

    [Fact]
    public void A_new_name_changes_it() => Changes(() => File.Move(_file, Path.Combine(_folder, "c.md")));

    [Fact]
    public void Another_reader_changes_it() => Assert.NotEqual(Take(), Take("2"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Take(string code = "1") => SourceFingerprint.Of([_folder], code, CancellationToken.None);

    private void Changes(Action change)
    {
        var before = Take();
        change();
        Assert.NotEqual(before, Take());
    }
}
