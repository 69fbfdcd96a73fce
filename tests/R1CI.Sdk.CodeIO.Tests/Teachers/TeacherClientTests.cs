using System.Net;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.CodeIO.Teachers;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.CodeIO.Tests.Teachers;

public sealed class TeacherClientTests : IDisposable
{
    private static readonly ChatMessage[] Question = [new(ChatRole.User, "What?")];
    private static readonly ChatMessage[] Else = [new(ChatRole.User, "Else?")];

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTime _time = new(TimeSpan.FromMinutes(20));

    private static CancellationToken None => TestContext.Current.CancellationToken;

    private string Replies => Path.Combine(_folder.Root, "replies.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AskAsync_OfABusyServer_TriesAgainUntilItAnswers()
    {
        using var teacher = Client(new ScriptedClient(
            new RetryLaterException("busy"), new HttpRequestException("out", null, HttpStatusCode.InternalServerError), new HttpIOException(HttpRequestError.ResponseEnded, "ended"), " ", new string('x', 300_000),
            new JsonException("half"), new TimeoutException("late"), "Yes."), new TeacherOptions { MaxAttempts = 8, MaxReplyChars = 200_000 });
        Assert.Equal(new TeacherReply("Yes."), await teacher.AskAsync(Question, None));
        Assert.Equal((8L, 7L, 0L), (teacher.Usage.Requests, teacher.Usage.Retries, teacher.Usage.Failures));
        Assert.Equal(["broken_reply 1", "busy 1", "cut_off 1", "empty_reply 1", "http_500 1", "long_reply 1", "timeout 1"], teacher.Usage.RetryReasons.Select(item => $"{item.Key} {item.Value}"));
    }

    [Fact]
    public async Task AskAsync_BetweenTries_WaitsTwiceAsLongEachTimeAndNeverLessThanAsked()
    {
        using var teacher = Client(new ScriptedClient(
            new HttpRequestException("1"), new HttpRequestException("2"), new RetryLaterException("3") { Delay = TimeSpan.FromSeconds(90) }, new HttpRequestException("4"), new HttpRequestException("5"), new HttpRequestException("6"), "Yes."), new TeacherOptions { MaxAttempts = 9, MaxDelay = TimeSpan.FromSeconds(10) });
        await teacher.AskAsync(Question, None);
        var waits = _time.Waits.Select(wait => wait.TotalSeconds).ToArray();
        Assert.Equal(6, waits.Length);
        Assert.InRange(waits[0], 0.5, 1);
        Assert.InRange(waits[1], 1, 2);
        Assert.Equal(90, waits[2]);
        Assert.InRange(waits[3], 4, 8);
        Assert.InRange(waits[4], 5, 10);
        Assert.InRange(waits[5], 5, 10);
    }

    [Fact]
    public async Task AskAsync_OfABrokenServer_SaysWhyAfterAllTries()
    {
        using var teacher = Client(new ScriptedClient(new HttpRequestException("500 of the server")));
        Assert.Equal(new TeacherReply(null, DropReason.TeacherFailed, "No reply in 4 tries. 500 of the server"), await teacher.AskAsync(Question, None));
        Assert.Equal((4L, 3L, 1L), (teacher.Usage.Requests, teacher.Usage.Retries, teacher.Usage.Failures));
    }

    [Fact]
    public async Task AskAsync_OfWhatDoesNotFitOrIsNotTaken_DoesNotTryAgain()
    {
        using var teacher = Client(new ScriptedClient(new ContextOverflowException("too long"), new HttpRequestException("bad", null, HttpStatusCode.UnprocessableEntity)));
        Assert.Equal("too long", (await teacher.AskAsync(Question, None)).Detail);
        Assert.Equal("bad", (await teacher.AskAsync(Else, None)).Detail);
        Assert.Equal(2, teacher.Usage.Requests);
    }

    [Fact]
    public async Task AskAsync_OfASlowServer_GivesTheRequestUp()
    {
        using var teacher = Client(new ScriptedClient(
            async (messages, stop) =>
            {
                _ = Task.Run(_time.Expire, None);
                await Task.Delay(Timeout.Infinite, stop);
                throw new InvalidOperationException();
            },
            (_, _) => Task.FromResult(ScriptedClient.Reply("Yes."))));
        Assert.Equal("Yes.", (await teacher.AskAsync(Question, None)).Text);
        Assert.Equal("timeout", Assert.Single(teacher.Usage.RetryReasons).Key);
    }

    [Theory]
    [InlineData(401, "denied")]
    [InlineData(404, "denied")]
    [InlineData(0, "No connection in 4 tries. denied")]
    public async Task AskAsync_OfAServerThatNobodyCanUse_BreaksOff(int status, string says)
    {
        using var teacher = Client(new ScriptedClient(
            status > 0 ? new HttpRequestException("denied", null, (HttpStatusCode)status) : new HttpRequestException(HttpRequestError.ConnectionError, "denied")));
        Assert.Equal(says, (await Assert.ThrowsAsync<TeacherUnavailableException>(() => teacher.AskAsync(Question, None))).Message);
        var requests = teacher.Usage.Requests;
        await Assert.ThrowsAsync<TeacherUnavailableException>(() => teacher.AskAsync(Else, None));
        Assert.Equal(requests, teacher.Usage.Requests);
    }

    [Fact]
    public async Task AskAsync_OfAServerThatDeniesOneQuestionAfterOthers_DropsIt()
    {
        using var teacher = Client(new ScriptedClient("Yes.", new HttpRequestException("moderated", null, HttpStatusCode.Forbidden)));
        await teacher.AskAsync(Question, None);
        Assert.Equal(new TeacherReply(null, DropReason.TeacherFailed, "moderated"), await teacher.AskAsync(Else, None));
    }

    [Fact]
    public async Task AskAsync_OfAServerThatAsksForADay_BreaksOff()
    {
        using var teacher = Client(new ScriptedClient(new RetryLaterException("quota") { Delay = TimeSpan.FromDays(1) }));
        Assert.Equal("The server asks to wait 86,400 seconds, and at most 600 are waited. quota", (await Assert.ThrowsAsync<TeacherUnavailableException>(() => teacher.AskAsync(Question, None))).Message);
    }

    [Fact]
    public async Task AskAsync_AfterTooManyFailuresInARow_BreaksOff()
    {
        using var teacher = Client(new ScriptedClient(new HttpRequestException("1"), "Yes.", new HttpRequestException("2")), new TeacherOptions { MaxAttempts = 1, MaxFailuresInARow = 2 });
        Assert.Null((await teacher.AskAsync(Question, None)).Text);
        Assert.Equal("Yes.", (await teacher.AskAsync(Question, None)).Text);
        Assert.Null((await teacher.AskAsync(Else, None)).Text);
        Assert.StartsWith("2 questions in a row", (await Assert.ThrowsAsync<TeacherUnavailableException>(() => teacher.AskAsync(Else, None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskAsync_OfARefusal_KeepsItAndDoesNotAskAgain()
    {
        var refusal = new ChatResponse(new ChatMessage(ChatRole.Assistant, [new ErrorContent("I will not.") { ErrorCode = "Refusal" }]));
        var filtered = new ChatResponse(new ChatMessage(ChatRole.Assistant, "Some")) { FinishReason = ChatFinishReason.ContentFilter };
        using (var teacher = Client(new ScriptedClient((_, _) => Task.FromResult(refusal), (_, _) => Task.FromResult(filtered))))
        {
            Assert.Equal(new TeacherReply(null, DropReason.TeacherRefused, "The model refused: I will not."), await teacher.AskAsync(Question, None));
            Assert.Equal(DropReason.TeacherRefused, (await teacher.AskAsync(Else, None)).Reason);
        }

        using var later = Client(new ScriptedClient("Yes."));
        Assert.Equal("The model refused: I will not.", (await later.AskAsync(Question, None)).Detail);
        Assert.Equal((0L, 1L), (later.Usage.Requests, later.Usage.Known));
    }

    [Fact]
    public async Task AskAsync_OfAReplyAtItsLimit_SaysThatItWasCut()
    {
        using (var teacher = Client(new ScriptedClient((_, _) => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "Yes, bec")) { FinishReason = ChatFinishReason.Length }))))
        {
            Assert.True((await teacher.AskAsync(Question, None)).IsCut);
        }

        using var later = Client(new ScriptedClient("Other."));
        Assert.Equal(new TeacherReply("Yes, bec") { IsCut = true }, await later.AskAsync(Question, None));
    }

    [Fact]
    public async Task AskAsync_OfWhatWasAsked_DoesNotAskAgain()
    {
        using (var teacher = Client(new ScriptedClient("One.")))
        {
            await teacher.AskAsync(Question, None);
            Assert.Equal("One.", (await teacher.AskAsync(Question, None)).Text);
            Assert.Equal((1L, 1L), (teacher.Usage.Requests, teacher.Usage.Known));
        }

        await File.AppendAllTextAsync(Replies, "{damaged}\n{\"key\": \"half", None);
        using var later = Client(new ScriptedClient("Two."));
        Assert.Equal("One.", (await later.AskAsync(Question, None)).Text);
        Assert.Equal("Two.", (await later.AskAsync(Else, None)).Text);
        Assert.Equal(24, later.Usage.Tokens);
        Assert.Equal(12, later.Usage.OwnTokens);
    }

    [Fact]
    public async Task AskAsync_ByManyAtOnce_AsksOnce()
    {
        var gate = new TaskCompletionSource();
        var model = new ScriptedClient(async (_, _) =>
        {
            await gate.Task;
            return ScriptedClient.Reply("One.");
        });
        using var teacher = Client(model);
        var replies = Enumerable.Range(0, 20).Select(_ => teacher.AskAsync(Question, None)).ToArray();
        gate.SetResult();
        Assert.All(await Task.WhenAll(replies), reply => Assert.Equal("One.", reply.Text));
        Assert.Equal(1, model.Asked);
    }

    [Fact]
    public async Task AskAsync_WhenTheFirstThatAskedIsCancelled_AsksForTheOthers()
    {
        var begun = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        using var teacher = Client(new ScriptedClient(
            async (_, token) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException();
            },
            (_, _) => Task.FromResult(ScriptedClient.Reply("Two."))));
        var first = teacher.AskAsync(Question, stop.Token);
        await begun.Task;
        var second = teacher.AskAsync(Question, None);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("Two.", (await second).Text);
    }

    [Fact]
    public async Task AskAsync_WhenTheTokensAreSpent_BreaksOffAlsoInALaterProcess()
    {
        using (var teacher = Client(new ScriptedClient("Yes."), new TeacherOptions { TokenBudget = 12 }))
        {
            await teacher.AskAsync(Question, None);
            Assert.Contains("12 tokens is spent: 12 were", (await Assert.ThrowsAsync<TeacherBudgetException>(() => teacher.AskAsync(Else, None))).Message, StringComparison.Ordinal);
        }

        using (var again = Client(new ScriptedClient("Yes."), new TeacherOptions { TokenBudget = 12 }))
        {
            Assert.Equal("Yes.", (await again.AskAsync(Question, None)).Text);
            await Assert.ThrowsAsync<TeacherBudgetException>(() => again.AskAsync(Else, None));
        }

        using var more = Client(new ScriptedClient("Yes."), new TeacherOptions { TokenBudget = 13 });
        Assert.Equal("Yes.", (await more.AskAsync(Else, None)).Text);
    }

    [Fact]
    public async Task AskAsync_WithPrices_CountsTheCostAndKeepsTheBudget()
    {
        using var teacher = Client(new ScriptedClient("Yes."), new TeacherOptions { InputPrice = 1.5m, OutputPrice = 6, CostBudget = 0.00007m });
        await teacher.AskAsync(Question, None);
        Assert.Equal(0.000036m, teacher.Usage.Cost);
        await teacher.AskAsync(Else, None);
        Assert.Contains("0.000072", (await Assert.ThrowsAsync<TeacherBudgetException>(() => teacher.AskAsync([new(ChatRole.User, "Third?")], None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskAsync_OfAServerThatDoesNotCount_EstimatesTheTokens()
    {
        using var teacher = Client(new ScriptedClient((_, _) => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, new string('y', 40))))));
        await teacher.AskAsync([new(ChatRole.User, new string('x', 400))], None);
        Assert.Equal((100L, 10L, true), (teacher.Usage.InputTokens, teacher.Usage.OutputTokens, teacher.Usage.IsEstimated));
    }

    [Fact]
    public void Constructor_WithACostBudgetWithoutPrices_Throws() =>
        Assert.Contains("needs a price", Assert.Throws<ArgumentException>(() => Client(new ScriptedClient("x"), new TeacherOptions { CostBudget = 1 })).Message, StringComparison.Ordinal);

    [Fact]
    public async Task RunAsync_WithATeacher_RevisesWhatIsWrong()
    {
        const string Reply = "## Main Function\n```python\ndef main_solution(n):\n    return n * n + 1\n```\n## Input Output Description\nn (int); return (int).\n## Input Generator\n```python\nimport random\ndef input_generator():\n    return {'n': random.randint(0, 99)}\n```\n## Problem Statement\nHow many?\n";
        _folder.Write("src/a.py", "def a(x):\n    return x\n");
        _folder.Write("src/b.py", "def b(x):\n    return x + 1\n");
        _folder.Write("src/c.py", "def c(x):\n    return x + 2 * x\n");
        _folder.Write("src/d.py", "def d(x):\n    return [x, x]\n");
        using var teacher = Client(new ScriptedClient((Func<IReadOnlyList<ChatMessage>, string>)(messages => messages[0].Text switch
        {
            var text when text.Contains("REASONING", StringComparison.Ordinal) => text.Contains("def d(x)", StringComparison.Ordinal) ? "It wraps.\n\nNEITHER" : "Steps.\n\n**REASONING**\n",
            var text when text.Contains("def a(x)", StringComparison.Ordinal) => Reply,
            var text when text.Contains("def b(x)", StringComparison.Ordinal) => "No.",
            var text when text.Contains("def c(x)", StringComparison.Ordinal) => throw new HttpRequestException("500"),
            _ => messages.Count > 1 ? "Still {\"output\": -1}" : "{\"output\": 0}",
        })));
        var run = new CodeIORun(new PythonExecutor(), new TeacherSources(teacher, filters: true), new TeacherPredictions(teacher));
        var counts = (await run.RunAsync(Path.Combine(_folder.Root, "src"), Path.Combine(_folder.Root, "out"), cancellationToken: None)).Counts;
        Assert.Equal((4, 1, 1, 1, 1), (counts["sources.in"], counts["sources.kept"], counts["sources.dropped.no_main_function"], counts["sources.dropped.teacher_failed"], counts["sources.dropped.not_reasoning"]));
        Assert.Equal((3, 3, 6), (counts["predictions.turn_1.failed"], counts["predictions.turn_2.failed"], counts["final.wrong"]));
    }

    private TeacherClient Client(IChatClient model, TeacherOptions? options = null) => new(model, Replies, options ?? new TeacherOptions { MaxAttempts = 4 }, _time);
}
