using KnowledgeBase.Indexer.Cli;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Tests.Cli;

public sealed class ExpectedFailureTests
{
    public static TheoryData<Exception, int, string> Failures => new()
    {
        { new CorruptIndexException("segment-1", "3 bytes are too few"), 1, "索引文件 segment-1 损坏" },
        { new IndexMismatchException("index", "other fields than this program's"), 1, "与本程序不符" },
        { new IndexFormatException("index", 9, 1), 1, "格式版本" },
        { new IndexLockedException("index"), 1, "另一个程序" },
        { new DirectoryNotFoundException("nowhere"), 3, "找不到" },
        { new FileNotFoundException("nothing"), 3, "找不到" },
        { new UnauthorizedAccessException("/root"), 1, "没有权限" },
        { new InvalidDataException("line 3"), 1, "不合格式" },
        { new IOException("disk full"), 1, "读写失败" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void What_can_go_wrong_is_told_in_Chinese_with_a_remedy(Exception error, int exitCode, string message)
    {
        var failure = ExpectedFailure.Of(error);

        Assert.NotNull(failure);
        Assert.Equal(exitCode, failure.ExitCode);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("请", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_is_not_hidden() => Assert.Null(ExpectedFailure.Of(new InvalidOperationException()));
}
