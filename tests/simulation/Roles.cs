using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeBase.Simulation;

/// <summary>What each kind of person does, over and over. Nobody waits for anybody: several take up the same question, and one is told that it has changed.</summary>
internal static class Roles
{
    private static readonly string[] Subjects = ["违约金", "定金", "保证期间", "居住权", "买卖合同的检验期间", "租赁合同的优先购买权", "债权转让通知", "建设工程价款优先受偿权", "夫妻共同债务", "网络服务提供者的通知义务"];
    private static readonly string[] Points = ["的起算点如何确定", "是否可以由法院依职权审查", "约定不明时如何处理", "与法定责任并存时如何适用", "的举证责任由谁承担"];

    /// <summary>Asks, looks at the inbox, and asks again.</summary>
    public static async Task Ask(Caller asker, Func<bool> goesOn, CancellationToken cancellation)
    {
        await Wait(0, 60_000, goesOn, cancellation);
        for (var count = 1; goesOn(); count++)
        {
            await asker.Open(
                new JsonObject
                {
                    ["action"] = "submit",
                    ["confirmsNoPendingCase"] = true,
                    ["wording"] = new JsonObject { ["title"] = Title(asker.Member, count), ["background"] = "实践中有不同意见，需要统一。", ["line"] = "民事", ["category"] = "lawApplication" },
                },
                cancellation);
            await Wait(30_000, 90_000, goesOn, cancellation);
            if (goesOn()) await asker.Get("/api/v1/notices", cancellation);
            await Wait(30_000, 90_000, goesOn, cancellation);
        }
    }

    /// <summary>Assigns what is to be accepted, or leaves it to whoever takes it.</summary>
    public static Task Dispatch(Caller dispatcher, Func<bool> goesOn, CancellationToken cancellation) => Work(dispatcher, "dispatch", goesOn, async row =>
    {
        if (State(row) != "toAccept") return;
        if (RandomNumberGenerator.GetInt32(10) == 0)
        {
            await dispatcher.Step(row, new JsonObject { ["action"] = "pool" }, cancellation);
            return;
        }

        if (await dispatcher.Get($"/api/v1/questions/{row.GetProperty("id").GetInt64()}/proposals", cancellation) is not { } proposals || proposals.GetArrayLength() == 0) return;
        await dispatcher.Step(row, new JsonObject { ["action"] = "assign", ["expertId"] = proposals[0].GetProperty("expertId").GetInt64() }, cancellation);
    }, cancellation);

    /// <summary>Answers what is assigned, and takes from the pool.</summary>
    public static Task Answer(Caller expert, Func<bool> goesOn, CancellationToken cancellation)
    {
        return Task.WhenAll(
            Work(expert, "answer", goesOn, async row =>
            {
                if (State(row) == "assigned") await expert.Step(row, new JsonObject { ["action"] = "start" }, cancellation);
                else if (State(row) == "answering") await expert.Step(row, new JsonObject { ["action"] = "submitAnswer", ["answer"] = "**应当依照法律规定处理。**\n\n当事人有约定的，从其约定；没有约定的，依照交易习惯确定。" }, cancellation);
            }, cancellation),
            Work(expert, "pool", goesOn, row => expert.Step(row, new JsonObject { ["action"] = "take" }, cancellation), cancellation));
    }

    /// <summary>Approves, and sends one in eight back.</summary>
    public static Task Review(Caller reviewer, Func<bool> goesOn, CancellationToken cancellation) => Work(reviewer, "review", goesOn, row =>
        State(row) != "underReview" ? Task.CompletedTask
        : reviewer.Step(row, RandomNumberGenerator.GetInt32(8) == 0 ? new JsonObject { ["action"] = "sendBack", ["note"] = "请补充理由。" } : new JsonObject { ["action"] = "approve" }, cancellation), cancellation);

    /// <summary>Publishes what is answered.</summary>
    public static Task Edit(Caller editor, Func<bool> goesOn, CancellationToken cancellation) => Work(editor, "publish", goesOn, row =>
        State(row) == "answered" ? editor.Step(row, new JsonObject { ["action"] = "proposePublication" }, cancellation)
        : State(row) == "publicationCheck" ? editor.Step(row, new JsonObject { ["action"] = "publish", ["audience"] = "allCourts", ["confirmsMasking"] = true }, cancellation)
        : Task.CompletedTask, cancellation);

    /// <summary>The question of an asker; each is another, so that it can be searched for.</summary>
    public static string Title(Member asker, int count)
    {
        var number = (int)asker.Id * 31 + count;
        return $"{Subjects[number % Subjects.Length]}{Points[number / Subjects.Length % Points.Length]}（模拟{asker.Id}之{count}）";
    }

    // A few of the first page in any order: those who share a desk do not all begin at its top.
    private static async Task Work(Caller caller, string desk, Func<bool> goesOn, Func<JsonElement, Task> work, CancellationToken cancellation)
    {
        await Wait(0, 5_000, goesOn, cancellation);
        while (goesOn())
        {
            if (await caller.Get($"/api/v1/questions?desk={desk}", cancellation) is { } page)
            {
                var rows = page.GetProperty("questions").EnumerateArray().ToArray();
                RandomNumberGenerator.Shuffle(rows.AsSpan());
                foreach (var row in rows.Take(8))
                    if (goesOn()) await work(row);
            }

            await Wait(1_000, 6_000, goesOn, cancellation);
        }
    }

    private static string? State(JsonElement row) => row.GetProperty("state").GetString();

    // In milliseconds; ends early where there is nothing more to wait for.
    private static async Task Wait(int least, int most, Func<bool> goesOn, CancellationToken cancellation)
    {
        for (var left = RandomNumberGenerator.GetInt32(least, most); left > 0 && goesOn(); left -= 500) await Task.Delay(Math.Min(left, 500), cancellation);
    }
}
