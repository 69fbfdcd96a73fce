using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Server.Tests.Chat;

public sealed class ChatRunTests
{
    private const string Script = "I count.\n```python\nfor i in range(3):\n    print(i)\n```\n";

    [Fact]
    public async Task Events_OfARun_AreThoseOfTheAgentInItsOrderAndComplete()
    {
        await using var host = await ChatHost.StartAsync(read => read.Contains(ChatHost.Results, StringComparison.Ordinal) ? "It printed them. <<<3>>>" : Script);
        using var caller = host.Caller();
        var readings = await caller.RunAsync(await caller.CreateAsync(), "Count to three.");

        Assert.Equal(Enumerable.Range(readings[0].Id, readings.Count), readings.Select(reading => reading.Id));
        Assert.Equal(["question", .. Told(host).Select(TypeOf)], readings.Select(reading => reading.Type));
        Assert.Equal(Told(host).Select(TextOf), readings.Skip(1).Select(TextOf));
        var run = ((StoppedEvent)host.Events[^1]).Trajectory;
        var tokens = readings.Where(reading => reading.Type == "token").ToLookup(reading => reading["turn"], reading => reading["text"]);
        Assert.Equal(run.Turns.Select(turn => turn.Text), run.Turns.Select((_, index) => string.Concat(tokens[$"{index}"])));
        Assert.Equal(run.Calls.Single().Result!.Stdout, string.Concat(readings.Where(reading => reading.Type == "output").Select(reading => reading["text"])));
        Assert.Equal(("answer", "3"), (readings[^1]["stop"], readings[^1]["answer"]));
    }

    [Fact]
    public async Task Events_OfAReaderThatComesInTheMiddle_AreTheRest()
    {
        await using var host = await ChatHost.StartAsync(_ => "A long way to the answer, in many pieces. <<<42>>>");
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        var all = await caller.RunAsync(id, "What is it?");
        for (var from = 0; from < all.Count; from++)
        {
            var rest = await caller.ReadToEndAsync(id, all[from].Id - 1);
            Assert.Equal(all.Skip(from).Select(reading => reading.Json.GetRawText()), rest.Select(reading => reading.Json.GetRawText()));
        }
    }

    [Fact]
    public async Task Run_WhoseReaderLeaves_GoesOnAndIsThereForTheNextReader()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await ChatHost.StartAsync(_ => "First words, then the rest. <<<7>>>", onPiece: async (piece, token) =>
        {
            if (piece == 2) await gate.Task.WaitAsync(token);
        });
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        await caller.AskAsync(id, "Seven?");
        var seen = await caller.ReadUntilAsync(id, 0, "token");
        gate.SetResult();
        var rest = await caller.ReadToEndAsync(id, seen[^1].Id);

        Assert.Equal("7", rest[^1]["answer"]);
        Assert.Equal("First words, then the rest. <<<7>>>", string.Concat(seen.Concat(rest).Where(reading => reading.Type == "token").Select(reading => reading["text"])));
    }

    [Fact]
    public async Task Stop_WhileCodeRuns_EndsTheRunAndTheConversationGoesOn()
    {
        await using var host = await ChatHost.StartAsync(read => read.StartsWith("Loop", StringComparison.Ordinal) ? "```python\nprint('begun')\nwhile True:\n    pass\n```\n" : "<<<fine>>>");
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        await caller.AskAsync(id, "Loop for ever.");
        var before = await caller.ReadUntilAsync(id, 0, "output");
        Assert.Equal("True", (await caller.PostAsync($"conversations/{id}/runs/r1/stop", new { }))["stopped"]);
        var end = (await caller.ReadToEndAsync(id, before[^1].Id))[^1];
        var next = (await caller.RunAsync(id, "And now?"))[^1];

        Assert.Equal("cancelled", end["stop"]);
        Assert.Equal(("answer", "fine"), (next["stop"], next["answer"]));
        Assert.Equal("False", (await caller.PostAsync($"conversations/{id}/runs/r1/stop", new { }))["stopped"]);
    }

    [Fact]
    public async Task Retry_OfTheLastQuestion_AsksItAgainWithoutTheFirstTry()
    {
        List<int> read = [];
        var tries = 0;
        var model = new Conformance.Fakes.ScriptedChatClient
        {
            PieceChars = 9,
            OnCall = call =>
            {
                read.Add(call.Messages.Count);
                return $"<<<{++tries}>>>";
            },
        };
        await using var host = await ChatHost.StartAsync(model);
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        await caller.RunAsync(id, "First question");
        var second = await caller.RunAsync(id, "Second question");
        Assert.Equal("r3", (await caller.PostAsync($"conversations/{id}/retry", new { }))["run"]);
        var third = await caller.ReadToEndAsync(id, second[^1].Id);

        Assert.Equal(("Second question", "r2", "3"), (third[0]["text"], third[0]["retry_of"], third[^1]["answer"]));
        Assert.Equal(read[1], read[2]);
    }

    [Fact]
    public async Task Retry_WhenTheContextIsFull_GoesOnFromTheLastQuestionThatFitted()
    {
        var model = new Conformance.Fakes.ScriptedChatClient { HasTokens = true, ContextLength = 240, PieceChars = 9, OnCall = _ => "<<<fits>>>" };
        await using var host = await ChatHost.StartAsync(model, options => options.Agent.SystemPrompt = null);
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        List<ChatReading> last = [];
        for (var i = 0; i < 10 && (last.Count == 0 || last[^1]["stop"] == "answer"); i++) last = await caller.RunAsync(id, $"A question of some length, number {i}");
        Assert.Equal("context_full", last[^1]["stop"]);
        Assert.Contains("the last question and answer only", last[^1]["message"], StringComparison.Ordinal);

        await caller.PostAsync($"conversations/{id}/retry", new { });
        var again = await caller.ReadToEndAsync(id, last[^1].Id);
        Assert.Equal(("answer", "fits"), (again[^1]["stop"], again[^1]["answer"]));
    }

    [Fact]
    public async Task Conversations_AtOnce_EachGetTheirOwnAnswers()
    {
        const int Count = 12;
        await using var host = await ChatHost.StartAsync(read => $"<<<{read}>>>", options => (options.MaxRunsPerUser, options.MaxConversationsPerUser) = (Count, Count), (_, token) => new ValueTask(Task.Delay(1, token)));
        using var caller = host.Caller();
        List<string> ids = [];
        for (var i = 0; i < Count; i++) ids.Add(await caller.CreateAsync());
        var answers = await Task.WhenAll(ids.Select(async (id, number) => (await caller.RunAsync(id, $"Question {number}"))[^1]["answer"]));

        Assert.Equal(Enumerable.Range(0, Count).Select(number => $"Question {number}"), answers);
    }

    [Fact]
    public async Task Run_OfAModelThatBreaks_SaysSoWithoutTheReason()
    {
        await using var host = await ChatHost.StartAsync(_ => throw new InvalidOperationException("secret address"));
        using var caller = host.Caller();
        var end = (await caller.RunAsync(await caller.CreateAsync(), "Anything"))[^1];

        Assert.Equal(("failed", "model"), (end["stop"], end["failed"]));
        Assert.DoesNotContain("secret", end["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_ThatAScriptReadsAndWrites_AreTheUsersAndCanBeLoaded()
    {
        const string Reader = "```python\nrows = open('in.csv').read().split()\nopen('out.txt', 'w').write(rows[-1] * 2)\nopen('picture.svg', 'w').write('<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>')\n```\n";
        await using var host = await ChatHost.StartAsync(read => read.Contains(ChatHost.Results, StringComparison.Ordinal) ? "<<<written>>>" : Reader,
            options => options.Agent.Session = new CodeSessionOptions { AllowsFileWrites = true });
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        Assert.Equal(204, (await caller.PutFileAsync(id, "in.csv", "a b\n"u8.ToArray())).Status);
        var result = (await caller.RunAsync(id, "Double it.")).Single(reading => reading.Type == "result");
        var files = result.Json.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("name").GetString()!, file => file.GetProperty("id").GetString());
        using var text = await caller.GetResponseAsync($"conversations/{id}/runs/r1/files/{files["out.txt"]}");
        using var picture = await caller.GetResponseAsync($"conversations/{id}/runs/r1/files/{files["picture.svg"]}");

        Assert.Equal("bb", await text.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("attachment", text.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith("sandbox", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", picture.Headers.GetValues("X-Content-Type-Options").Single());
    }

    // That nobody had to be asked is nothing that a page shows.
    private static IEnumerable<AgentEvent> Told(ChatHost host) => host.Events.Where(happened => happened is not ApprovalRequestedEvent);

    private static string TypeOf(AgentEvent happened) => happened switch
    {
        TokenEvent => "token",
        CodeStartedEvent => "code",
        CodeOutputEvent => "output",
        CodeFinishedEvent => "result",
        ObservationEvent => "observation",
        SelfCheckEvent => "check",
        AnswerEvent => "answer",
        StoppedEvent => "stopped",
        _ => throw new InvalidOperationException(happened.GetType().Name),
    };

    private static string TextOf(AgentEvent happened) => happened switch
    {
        TokenEvent token => token.Text,
        CodeStartedEvent started => started.Call.Code,
        CodeOutputEvent output => output.Text,
        CodeFinishedEvent finished => finished.Call.Result!.Status.ToJsonName(),
        ObservationEvent shown => shown.Observation.Text,
        AnswerEvent answer => answer.Answer,
        StoppedEvent { Trajectory.Stop: StopReason.Answer } => "answer",
        _ => "",
    };

    private static string TextOf(ChatReading reading) => reading[reading.Type switch { "code" => "code", "result" => "status", "stopped" => "stop", _ => "text" }];
}
