using Microsoft.Extensions.AI;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.CodeIO.Teachers;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.CodeIO.Tests.Teachers;

public sealed class TeacherClientTests
{
    private static readonly ChatMessage[] Question = [new(ChatRole.User, "What?")];

    [Fact]
    public async Task AskAsync_OfABusyServer_TriesAgainUntilItAnswers()
    {
        using var folder = new TemporaryFolder();
        var model = new ScriptedClient(_ => throw new RetryLaterException("busy") { Delay = TimeSpan.FromMilliseconds(2) }, _ => throw new HttpRequestException("500"), _ => "", _ => "Yes.");
        using var teacher = Client(folder, model);
        Assert.Equal(("Yes.", ""), await teacher.AskAsync(Question, TestContext.Current.CancellationToken));
        Assert.Equal((4L, 3L), (teacher.Usage.Requests, teacher.Usage.Retries));
    }

    [Fact]
    public async Task AskAsync_OfABrokenServer_SaysWhyAfterAllTries()
    {
        using var folder = new TemporaryFolder();
        using var teacher = Client(folder, new ScriptedClient(_ => throw new HttpRequestException("500 of the server")));
        var (text, failure) = await teacher.AskAsync(Question, TestContext.Current.CancellationToken);
        Assert.Null(text);
        Assert.Equal("No reply in 4 tries. 500 of the server", failure);
    }

    [Fact]
    public async Task AskAsync_OfWhatDoesNotFit_DoesNotTryAgain()
    {
        using var folder = new TemporaryFolder();
        using var teacher = Client(folder, new ScriptedClient(_ => throw new ContextOverflowException("too long")));
        Assert.Equal((null, "too long"), await teacher.AskAsync(Question, TestContext.Current.CancellationToken));
        Assert.Equal(1, teacher.Usage.Requests);
    }

    [Fact]
    public async Task AskAsync_OfWhatWasAsked_DoesNotAskAgain()
    {
        using var folder = new TemporaryFolder();
        using (var teacher = Client(folder, new ScriptedClient(_ => "One.")))
        {
            await teacher.AskAsync(Question, TestContext.Current.CancellationToken);
            Assert.Equal("One.", (await teacher.AskAsync(Question, TestContext.Current.CancellationToken)).Text);
            Assert.Equal(1, teacher.Usage.Requests);
        }

        await File.AppendAllTextAsync(Path.Combine(folder.Root, "replies.jsonl"), "{\"key\": \"half", TestContext.Current.CancellationToken);
        using var later = Client(folder, new ScriptedClient(_ => "Two."));
        Assert.Equal("One.", (await later.AskAsync(Question, TestContext.Current.CancellationToken)).Text);
        Assert.Equal("Two.", (await later.AskAsync([new(ChatRole.User, "Else?")], TestContext.Current.CancellationToken)).Text);
    }

    [Fact]
    public async Task AskAsync_WhenTheBudgetIsSpent_IsBrokenOff()
    {
        using var folder = new TemporaryFolder();
        using var teacher = new TeacherClient(new ScriptedClient(_ => "Yes."), Path.Combine(folder.Root, "replies.jsonl"), new TeacherOptions { TokenBudget = 10 });
        await teacher.AskAsync(Question, TestContext.Current.CancellationToken);
        Assert.Contains("10 tokens", (await Assert.ThrowsAsync<TeacherBudgetException>(() => teacher.AskAsync([new(ChatRole.User, "Else?")], TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithATeacher_RevisesWhatIsWrong()
    {
        const string Reply = "## Main Function\n```python\ndef main_solution(n):\n    return n * n + 1\n```\n## Input Output Description\nn (int); return (int).\n## Input Generator\n```python\nimport random\ndef input_generator():\n    return {'n': random.randint(0, 99)}\n```\n## Problem Statement\nHow many?\n";
        using var folder = new TemporaryFolder();
        folder.Write("src/a.py", "def a(x):\n    return x\n");
        folder.Write("src/b.py", "def b(x):\n    return x + 1\n");
        folder.Write("src/c.py", "def c(x):\n    return x + 2 * x\n");
        var model = new ScriptedClient(messages => messages[0].Text switch
        {
            var text when text.Contains("def a(x)", StringComparison.Ordinal) => Reply,
            var text when text.Contains("def b(x)", StringComparison.Ordinal) => "No.",
            var text when text.Contains("def c(x)", StringComparison.Ordinal) => throw new HttpRequestException("500"),
            _ => messages.Count > 1 ? "Still {\"output\": -1}" : "{\"output\": 0}",
        });
        using var teacher = Client(folder, model);
        var run = new CodeIORun(new PythonExecutor(), new TeacherSources(teacher), new TeacherPredictions(teacher));
        var counts = (await run.RunAsync(Path.Combine(folder.Root, "src"), Path.Combine(folder.Root, "out"), cancellationToken: TestContext.Current.CancellationToken)).Counts;
        Assert.Equal((3, 1, 1, 1), (counts["sources.in"], counts["sources.kept"], counts["sources.dropped.no_main_function"], counts["sources.dropped.teacher_failed"]));
        Assert.Equal((3, 3, 6), (counts["predictions.turn_1.failed"], counts["predictions.turn_2.failed"], counts["final.wrong"]));
    }

    private static TeacherClient Client(TemporaryFolder folder, IChatClient model) =>
        new(model, Path.Combine(folder.Root, "replies.jsonl"), new TeacherOptions { MaxAttempts = 4, FirstDelay = TimeSpan.FromMilliseconds(1) });

    /// <summary>Answers as the script says; the last entry goes on.</summary>
    private sealed class ScriptedClient(params Func<IReadOnlyList<ChatMessage>, string>[] script) : IChatClient
    {
        private int _at = -1;

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, script[Math.Min(Interlocked.Increment(ref _at), script.Length - 1)]([.. messages])))
            {
                Usage = new UsageDetails { InputTokenCount = 8, OutputTokenCount = 4 },
            });

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
