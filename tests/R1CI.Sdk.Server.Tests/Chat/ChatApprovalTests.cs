using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server.Tests.Chat;

public sealed class ChatApprovalTests
{
    private static readonly string Buy = "```python\ntry:\n    print(buy('lamp', 2))\nexcept Exception as e:\n    print(e)\n```\n";

    [Theory]
    [InlineData(true, "approved", "ok")]
    [InlineData(false, "denied", "denied")]
    public async Task Answer_ToCode_DecidesWhetherItRuns(bool isApproved, string decision, string status)
    {
        await using var host = await ChatHost.StartAsync(Reply("```python\nprint(1)\n```\n"), options => options.AsksBeforeCode = true);
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        var asked = await AskAsync(caller, id);
        Assert.Equal(("code", "python", "print(1)"), (asked["kind"], asked["name"], asked["text"]));
        Assert.Equal(decision, (await AnswerAsync(caller, id, asked, isApproved))["decision"]);
        var rest = await caller.ReadToEndAsync(id, asked.Id);

        Assert.Equal(decision, rest[0]["decision"]);
        Assert.Equal(status, rest.Single(reading => reading.Type == "result")["status"]);
        Assert.Equal(isApproved, rest.Any(reading => reading.Type == "code"));
    }

    [Theory]
    [InlineData(true, "bought 2 lamp", 1)]
    [InlineData(false, "buy was not called", 0)]
    public async Task Answer_ToAHostCall_DecidesWhetherItHappens(bool isApproved, string printed, int calls)
    {
        var bought = 0;
        var buy = AIFunctionFactory.Create((string article, int count) => $"bought {count + (0 * ++bought)} {article}", "buy");
        await using var host = await ChatHost.StartAsync(Reply(Buy), options => options.Agent.Session = new CodeSessionOptions { HostFunctions = [new ApprovalRequiredAIFunction(buy)] });
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        var asked = await AskAsync(caller, id);
        Assert.Equal(("call", "buy", """{"article":"lamp","count":2}"""), (asked["kind"], asked["name"], asked["text"]));
        await AnswerAsync(caller, id, asked, isApproved);
        var rest = await caller.ReadToEndAsync(id, asked.Id);

        Assert.StartsWith(printed, string.Concat(rest.Where(reading => reading.Type == "output").Select(reading => reading["text"])), StringComparison.Ordinal);
        Assert.Equal(calls, bought);
    }

    [Fact]
    public async Task Answer_OfTwoPagesAtOnce_CountsOnce()
    {
        await using var host = await ChatHost.StartAsync(Reply("```python\nprint(1)\n```\n"), options => options.AsksBeforeCode = true);
        using var caller = host.Caller();
        for (var round = 0; round < 10; round++)
        {
            var id = await caller.CreateAsync();
            var asked = await AskAsync(caller, id);
            var replies = await Task.WhenAll(AnswerAsync(caller, id, asked, true), AnswerAsync(caller, id, asked, false));
            var rest = await caller.ReadToEndAsync(id, asked.Id);

            var first = Assert.Single(replies, reply => reply.Status == 200);
            var second = Assert.Single(replies, reply => reply.Status == 409);
            Assert.Equal("already_decided", second["code"]);
            Assert.Equal(first["decision"], Assert.Single(rest, reading => reading.Type == "decided")["decision"]);
        }
    }

    [Fact]
    public async Task Answer_ToAnotherScriptOrQuestion_IsRefusedAndTheQuestionStaysOpen()
    {
        await using var host = await ChatHost.StartAsync(Reply("```python\nprint(1)\n```\n"), options => options.AsksBeforeCode = true);
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        var asked = await AskAsync(caller, id);
        var other = await caller.PostAsync($"conversations/{id}/approvals/{asked["approval"]}", new { approve = true, digest = new string('0', 64) });
        var unknown = await caller.PostAsync($"conversations/{id}/approvals/r1-a7", new { approve = true, digest = asked["digest"] });

        Assert.Equal((409, "other_call"), (other.Status, other["code"]));
        Assert.Equal((404, "unknown_approval"), (unknown.Status, unknown["code"]));
        Assert.Equal("approved", (await AnswerAsync(caller, id, asked, true))["decision"]);
    }

    [Fact]
    public async Task Question_ThatNobodyAnswers_IsANoAfterItsTime()
    {
        await using var host = await ChatHost.StartAsync(Reply("```python\nprint(1)\n```\n"), options => (options.AsksBeforeCode, options.ApprovalTimeout) = (true, TimeSpan.FromMilliseconds(50)));
        using var caller = host.Caller();
        var readings = await caller.RunAsync(await caller.CreateAsync(), "Run it.");

        Assert.Equal("timed_out", readings.Single(reading => reading.Type == "decided")["decision"]);
        Assert.Equal("denied", readings.Single(reading => reading.Type == "result")["status"]);
    }

    [Fact]
    public async Task Stop_WhileAQuestionIsOpen_ClosesIt()
    {
        await using var host = await ChatHost.StartAsync(Reply("```python\nprint(1)\n```\n"), options => options.AsksBeforeCode = true);
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        var asked = await AskAsync(caller, id);
        await caller.PostAsync($"conversations/{id}/runs/r1/stop", new { });
        var rest = await caller.ReadToEndAsync(id, asked.Id);

        Assert.Equal(("closed", "cancelled"), (rest.Single(reading => reading.Type == "decided")["decision"], rest[^1]["stop"]));
        Assert.Equal(409, (await AnswerAsync(caller, id, asked, true)).Status);
    }

    private static Func<string, string> Reply(string script) => read => read.Contains(ChatHost.Results, StringComparison.Ordinal) || read.Contains("not", StringComparison.Ordinal) ? "<<<done>>>" : script;

    private static async Task<ChatReading> AskAsync(ChatCaller caller, string id)
    {
        Assert.Equal(202, (await caller.AskAsync(id, "Go.")).Status);
        return (await caller.ReadUntilAsync(id, 0, "approval"))[^1];
    }

    private static Task<Reply> AnswerAsync(ChatCaller caller, string id, ChatReading asked, bool isApproved) =>
        caller.PostAsync($"conversations/{id}/approvals/{asked["approval"]}", new { approve = isApproved, digest = asked["digest"] });
}
