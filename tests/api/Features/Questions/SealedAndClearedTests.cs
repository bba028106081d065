using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Tests.Features.Questions;

/// <summary>Texts that must not lie around: what the pending-case check stops, and what is destroyed afterwards.</summary>
public sealed class SealedAndClearedTests : IAsyncLifetime
{
    private const string Telling = "被告张建国拖欠货款，电话13812345678，法院应否支持？";

    private Courtroom _room = null!;

    public async Task InitializeAsync() => _room = await Courtroom.Open();

    public Task DisposeAsync()
    {
        _room.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(QuestionAction.Edit)]
    [InlineData(QuestionAction.Submit)]
    public async Task What_tells_of_a_pending_case_is_kept_nowhere(object action)
    {
        var result = await _room.Open("法官", new TransitionRequest { Action = (QuestionAction)action, Wording = Courtroom.Wording() with { Background = Telling }, ConfirmsNoPendingCase = true });
        Assert.Equal("question.pending-case", result.Problem!.Code.Code);
        Assert.DoesNotContain("张建国", await Everything(), StringComparison.Ordinal);
        Assert.Empty((await _room.Desk("法官", QuestionDesk.Mine)).Rows);
    }

    [Fact]
    public async Task A_stop_may_be_contested_once_and_then_lies_sealed_for_the_dispatcher_alone()
    {
        var id = await Contest();
        Assert.Contains("张建国", (await _room.View("分流员", id))!.Sealed!.Background, StringComparison.Ordinal);
        Assert.Null((await _room.View("法官", id))!.Sealed);
        foreach (var name in new[] { "院长", "安全管理员", "专家", "外省分流员" }) Assert.Null(await _room.View(name, id));
        Assert.Equal("", (await _room.View("法官", id))!.Question.Title);
    }

    [Fact]
    public async Task A_sealed_text_is_released_into_its_question()
    {
        var id = await Contest();
        var released = await _room.Do("分流员", id, QuestionAction.Release);
        Assert.Equal((QuestionState.ToAccept, Telling), (released.State, released.Background));
        await _room.Do("分流员", id, QuestionAction.Return, request => request with { Note = "请抽象表述" });
        Assert.Equal("question.wrong-state", (await _room.Refused("法官", id, QuestionAction.Contest, request => request with { Note = "再次申请", Wording = Courtroom.Wording() })).Code.Code);
    }

    [Fact]
    public async Task A_sealed_text_is_destroyed_and_gone()
    {
        var id = await Contest();
        await _room.Do("分流员", id, QuestionAction.Destroy, request => request with { Note = "确实涉及具体案件" });
        Assert.DoesNotContain("张建国", await Everything(), StringComparison.Ordinal);
        await Verifies();
    }

    [Fact]
    public async Task What_staff_write_to_each_other_is_checked_too()
    {
        var id = await _room.Ask();
        Assert.Equal("question.pending-case", (await _room.Refused("分流员", id, QuestionAction.Return, request => request with { Note = Telling })).Code.Code);
    }

    [Fact]
    public async Task A_clearance_takes_two_people_and_leaves_no_word_anywhere_while_the_log_still_verifies()
    {
        const string mark = "独一无二的字句";
        var id = await _room.Ask("法官", Courtroom.Wording() with { Title = mark + "一", Background = mark + "二", Opinion = mark + "三" });
        await _room.Do("分流员", id, QuestionAction.AskMore, request => request with { Note = mark + "四" });
        await _room.Do("法官", id, QuestionAction.Supply, request => request with { Note = mark + "五" });
        await _room.Do("分流员", id, QuestionAction.Assign, request => request with { ExpertId = _room.Id("专家") });
        await _room.Do("专家", id, QuestionAction.Start);
        await _room.Do("专家", id, QuestionAction.SubmitAnswer, request => request with { Answer = mark + "六" });
        await _room.Do("庭长", id, QuestionAction.Comment, request => request with { Note = mark + "七" });
        await _room.Do("庭长", id, QuestionAction.Approve);
        await _room.Do("编辑", id, QuestionAction.ProposePublication);
        await _room.Do("编辑", id, QuestionAction.Publish, request => request with { Audience = QuestionAudience.Public });
        Assert.Contains(mark, await Everything(), StringComparison.Ordinal);

        Assert.Equal("question.not-found", (await _room.Refused("安全管理员", id, QuestionAction.Clear)).Code.Code);
        await _room.Do("编辑", id, QuestionAction.ProposeClearance, request => request with { ClearanceReason = ClearanceReason.Secret });
        var seen = await _room.View("安全管理员", id);
        Assert.False(seen!.ShowsTexts);
        Assert.Equal("question.not-yours", (await _room.Refused("编辑", id, QuestionAction.Clear)).Code.Code);
        await _room.Do("安全管理员", id, QuestionAction.Clear);

        Assert.DoesNotContain(mark, await Everything(), StringComparison.Ordinal);
        var entry = await _room.Entry(id);
        Assert.Equal((EntryState.Cleared, null, "已清除（涉密）。"), (entry!.State, entry.Content, entry.StateReason));
        await Verifies();
        Assert.Contains($"您的咨询（第{id}号）的内容已清除", await _room.NoticesOf("法官"));
    }

#if !POSTGRESQL
    [Fact]
    public async Task A_destroyed_text_is_in_no_file_of_the_database_either()
    {
        var id = await Contest();
        Assert.True(IsInFiles("张建国"));
        await _room.Do("分流员", id, QuestionAction.Destroy, request => request with { Note = "确实涉及具体案件" });
        Assert.False(IsInFiles("张建国"));
    }

    private bool IsInFiles(string text) => Directory.GetFiles(Path.GetDirectoryName(_room.Store.Connection)!, Path.GetFileName(_room.Store.Connection) + "*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
    });
#endif

    private async Task<long> Contest()
    {
        var result = await _room.Open("法官", new TransitionRequest { Action = QuestionAction.Contest, Wording = Courtroom.Wording() with { Background = Telling }, Note = "系假设的人名" });
        return (result.Question ?? throw new InvalidOperationException(result.Problem!.Detail)).Id;
    }

    private async Task Verifies()
    {
        await using var store = _room.Context();
        Assert.Null((await ActionChain.Verify(store, CancellationToken.None)).Problem);
    }

    /// <summary>Every text of every row of every table.</summary>
    private async Task<string> Everything()
    {
        await using var store = _room.Context();
        var found = new List<string>();
        await store.Database.OpenConnectionAsync();
        foreach (var table in store.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct())
        {
            await using var command = store.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of the model.
            command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                for (var column = 0; column < reader.FieldCount; column++)
                    if (reader.GetValue(column) is string text) found.Add(text);
        }

        return string.Join('\n', found);
    }
}
