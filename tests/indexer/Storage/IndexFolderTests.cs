using KnowledgeBase.Indexer.Storage;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Storage;

public sealed class IndexFolderTests : IDisposable
{
    private readonly TemporaryFolder _home = new();
    private readonly IndexFolder _folder;

    public IndexFolderTests() => _folder = new IndexFolder(Path.Combine(_home.Path, "index"));

    public void Dispose() => _home.Dispose();

    [Fact]
    public void A_folder_is_created_by_its_first_writer_not_by_looking_at_it()
    {
        Assert.False(Directory.Exists(_folder.Root));
        _folder.LockForWriting().Dispose();
        Assert.True(Directory.Exists(_folder.Root));
    }

    [Fact]
    public void A_second_writer_is_refused_until_the_first_lets_go()
    {
        using (_folder.LockForWriting())
        {
            var refused = Assert.Throws<IndexLockedException>(_folder.LockForWriting);
            Assert.Contains(_folder.Root, refused.Message, StringComparison.Ordinal);
        }

        _folder.LockForWriting().Dispose();
    }

    [Fact]
    public void The_lock_file_may_stay_behind_without_harm()
    {
        _folder.LockForWriting().Dispose();
        Assert.True(File.Exists(_folder.PathOf("write.lock")));
        _folder.LockForWriting().Dispose();
    }

    [Fact]
    public void Replacing_leaves_the_new_bytes_and_nothing_else()
    {
        Directory.CreateDirectory(_folder.Root);
        _folder.Replace("manifest.json", "old"u8);
        _folder.Replace("manifest.json", "the new one"u8);

        Assert.Equal("the new one", File.ReadAllText(_folder.PathOf("manifest.json")));
        Assert.Equal(["manifest.json"], Directory.EnumerateFiles(_folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void When_replacing_fails_the_old_bytes_stay()
    {
        Directory.CreateDirectory(_folder.Root);
        _folder.Replace("manifest.json", "old"u8);
        // A folder where the partial file would be: no byte can be written.
        Directory.CreateDirectory(_folder.PathOf("manifest.json.part"));

        Assert.ThrowsAny<Exception>(() => _folder.Replace("manifest.json", "new"u8));

        Assert.Equal("old", File.ReadAllText(_folder.PathOf("manifest.json")));
    }

    [Fact]
    public async Task Who_reads_while_a_file_is_replaced_sees_one_of_its_states_never_a_mix()
    {
        Directory.CreateDirectory(_folder.Root);
        string[] states = [.. Enumerable.Range(0, 8).Select(i => new string((char)('a' + i), 5000))];
        _folder.Replace("manifest.json", System.Text.Encoding.ASCII.GetBytes(states[0]));
        using var ended = new CancellationTokenSource();

        var reading = Task.Run(() =>
        {
            while (!ended.IsCancellationRequested) Assert.Contains(File.ReadAllText(_folder.PathOf("manifest.json")), states);
        });
        for (var i = 0; i < 200; i++) _folder.Replace("manifest.json", System.Text.Encoding.ASCII.GetBytes(states[i % 8]));
        await ended.CancelAsync();
        await reading;
    }

    [Fact]
    public void Deleting_what_is_gone_already_is_no_error()
    {
        Directory.CreateDirectory(_folder.Root);
        _folder.Delete("gone.seg");
    }
}
