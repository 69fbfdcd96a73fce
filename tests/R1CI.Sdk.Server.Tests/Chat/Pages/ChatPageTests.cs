using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Playwright;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server.Tests.Chat.Pages;

/// <summary>What a user does in the page, in a real browser.</summary>
[Collection(typeof(ChatPages))]
public sealed class ChatPageTests(ChatBrowser browser)
{
    private const string Script = "I count.\n```python\nfor i in range(3):\n    print(i)\n```\n";

    [Fact]
    public async Task Question_ThatNeedsCode_IsAnsweredWithEveryStepShown()
    {
        await using var host = await ChatHost.StartAsync(Solve);
        await using var page = await browser.OpenAsync(host);
        await page.RunAsync("Count to three.");

        await page.ExpectStopAsync("answer");
        await page.ExpectTextAsync(".question", "Count to three.");
        Assert.Equal(["I count.", "It printed them."], await page.Page.Locator(".reasoning .text").AllTextContentsAsync());
        await page.ExpectTextAsync(".source", "for i in range(3):\n    print(i)");
        await page.ExpectTextAsync("pre.output", "0\n1\n2\n");
        await page.ExpectTextAsync(".answer .text", "3");
        Assert.Equal(["for", "in"], await page.Page.Locator(".source .k").AllTextContentsAsync());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Output_OfCodeThatStillRuns_IsThereBeforeItsEnd()
    {
        var calls = 0;
        var wait = AIFunctionFactory.Create(async (CancellationToken token) => await Task.Delay(++calls == 0 ? 0 : Timeout.Infinite, token), "wait");
        await using var host = await ChatHost.StartAsync(_ => "```python\nprint('before')\nwait()\n```\n", options => options.Agent.Session = new CodeSessionOptions { HostFunctions = [wait], Limits = new ExecutionLimits { Timeout = TimeSpan.FromMinutes(5) } });
        await using var page = await browser.OpenAsync(host);
        await page.AskAsync("Wait.");

        await page.ExpectTextAsync("pre.output", "before\n");
        await page.ExpectTextAsync(".code .chip", "running");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.ExpectStopAsync("cancelled");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Stop_EndsGenerationAndTheNextQuestionIsAnswered()
    {
        await using var host = await ChatHost.StartAsync(read => read == "Go on." ? "<<<on>>>" : "words without an end", onPiece: async (piece, token) => await Task.Delay(piece is < 2 or > 2 ? 0 : Timeout.Infinite, token));
        await using var page = await browser.OpenAsync(host);
        await page.AskAsync("Talk.");
        await page.ExpectTextAsync(".reasoning .text", "words with");
        await page.Stop.ClickAsync();
        await page.ExpectStopAsync("cancelled");
        await Assertions.Expect(page.Ends.Last).ToContainTextAsync("Stopped");
        await page.Page.WaitForFunctionAsync("!document.getElementById('send').disabled");
    }

    [Theory]
    [InlineData("Allow", "3")]
    [InlineData("Deny", "no")]
    public async Task Code_ThatAsksFirst_RunsAfterAYesOnly(string button, string answer)
    {
        await using var host = await ChatHost.StartAsync(Solve);
        await using var page = await browser.OpenAsync(host);
        await page.Page.Locator("#careful").CheckAsync();
        await page.AskAsync("Count to three.");
        await page.ExpectTextAsync(".approval p", "May exactly this code run?");
        Assert.Equal(0, await page.Page.Locator("pre.output").CountAsync());
        await page.ClickAsync(button);

        await page.ExpectStopAsync("answer");
        await page.ExpectTextAsync(".answer .text", answer);
        Assert.Equal(button == "Allow" ? 1 : 0, await page.Page.Locator("pre.output").CountAsync());
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Code_WhenTheWishToBeAskedIsSlowToArrive_DoesNotRunUnasked(bool isRefused)
    {
        await using var host = await ChatHost.StartAsync(Solve);
        await using var page = await browser.OpenAsync(host);
        await page.Page.RouteAsync("**/settings", async route =>
        {
            await Task.Delay(500);
            await (isRefused ? route.FulfillAsync(new() { Status = 503 }) : route.ContinueAsync());
        });
        await page.Page.Locator("#careful").CheckAsync();
        await page.AskAsync("Count to three.");

        if (isRefused) await page.ExpectProblemAsync("The question was not sent");
        else await page.ExpectTextAsync(".approval p", "May exactly this code run?");
        Assert.Equal(0, await page.Page.Locator("pre.output").CountAsync());
    }

    [Theory]
    [InlineData("Allow", "39.9")]
    [InlineData("Deny", "price was not called: the host did not approve it")]
    public async Task HostCall_ThatAsksFirst_HappensAfterAYesOnly(string button, string printed)
    {
        var price = new ApprovalRequiredAIFunction(AIFunctionFactory.Create((string article) => article == "lamp" ? 39.9 : 0, "price"));
        await using var host = await ChatHost.StartAsync(read => Solve(read, "```python\ntry:\n    print(price('lamp'))\nexcept Exception as e:\n    print(e)\n```\n"),
            options => options.Agent.Session = new CodeSessionOptions { HostFunctions = [price] });
        await using var page = await browser.OpenAsync(host);
        await page.AskAsync("What is a lamp?");
        await page.ExpectTextAsync(".approval .arguments", """{"article":"lamp"}""");
        await page.ClickAsync(button);

        await page.ExpectStopAsync("answer");
        await Assertions.Expect(page.Page.Locator("pre.output").First).ToHaveTextAsync(printed + "\n");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Connection_ThatDropsInTheMiddle_ComesBackWithNothingLostOrTwice()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await ChatHost.StartAsync(_ => "one two three four five six seven eight. <<<8>>>", onPiece: async (piece, token) => await (piece == 3 ? gate.Task.WaitAsync(token) : Task.CompletedTask));
        await using var wire = new CuttableProxy(host.Url);
        await using var page = await browser.OpenAsync(wire.Address);
        await page.AskAsync("Count.");
        await page.ExpectTextAsync(".reasoning .text", "one two three f");
        wire.Cut();
        await page.ExpectTextAsync("#state", "Connection lost. Trying again…");
        await page.Stop.ClickAsync();
        await page.ExpectProblemAsync("The server cannot be reached. What is running goes on");
        gate.SetResult();
        wire.Mend();

        await page.ExpectTextAsync(".answer .text", "8");
        await page.ExpectTextAsync(".reasoning .text", "one two three four five six seven eight.");
        await page.ExpectTextAsync("#state", "Connected");
        Assert.Equal(1, await page.Page.Locator(".run").CountAsync());
    }

    [Fact]
    public async Task Page_LoadedAgainInTheMiddle_ShowsTheSameRunToItsEnd()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await ChatHost.StartAsync(_ => "one two three four five six seven eight. <<<8>>>", onPiece: async (piece, token) => await (piece == 3 ? gate.Task.WaitAsync(token) : Task.CompletedTask));
        await using var page = await browser.OpenAsync(host);
        await page.AskAsync("Count.");
        await page.ExpectTextAsync(".reasoning .text", "one two three f");
        await page.Page.ReloadAsync();
        await page.ExpectTextAsync(".reasoning .text", "one two three f");
        gate.SetResult();

        await page.ExpectTextAsync(".answer .text", "8");
        await page.ExpectTextAsync(".reasoning .text", "one two three four five six seven eight.");
        Assert.Equal(1, await page.Page.Locator(".run").CountAsync());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task TwoTabs_OnOneConversation_SeeTheSameRunAndOneQuestionAtATime()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await ChatHost.StartAsync(_ => "first words <<<1>>>", onPiece: async (piece, token) => await (piece == 2 ? gate.Task.WaitAsync(token) : Task.CompletedTask));
        await using var first = await browser.OpenAsync(host);
        await first.AskAsync("Which?");
        await first.ExpectTextAsync(".reasoning .text", "first word");
        var second = await first.SecondTabAsync();
        await second.ExpectTextAsync(".reasoning .text", "first word");
        await second.AskAsync("Another?");
        await second.ExpectProblemAsync("is being answered");
        Assert.Equal("Another?", await second.Question.InputValueAsync());
        gate.SetResult();

        await first.ExpectTextAsync(".answer .text", "1");
        await second.ExpectTextAsync(".answer .text", "1");
        Assert.Empty(first.Complaints.Concat(second.Complaints));
    }

    [Fact]
    public async Task Conversations_SeveralAtOnce_EachShowTheirOwn()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await ChatHost.StartAsync(read => $"<<<{read}>>>", onPiece: async (_, token) => await gate.Task.WaitAsync(token));
        await using var page = await browser.OpenAsync(host);
        await page.AskAsync("alpha");
        await Assertions.Expect(page.Page.Locator("#conversations .badge")).ToHaveCountAsync(1);
        await page.ClickAsync("New chat");
        await page.AskAsync("beta");
        await Assertions.Expect(page.Page.Locator("#conversations .badge")).ToHaveCountAsync(2);
        gate.SetResult();
        await page.ExpectTextAsync(".answer .text", "beta");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "alpha", Exact = true }).ClickAsync();

        await page.ExpectTextAsync(".answer .text", "alpha");
        await page.ExpectTextAsync(".question", "alpha");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Retry_OfTheLastQuestion_KeepsTheFirstTryInSight()
    {
        var tries = 0;
        await using var host = await ChatHost.StartAsync(_ => $"<<<{++tries}>>>");
        await using var page = await browser.OpenAsync(host);
        await page.RunAsync("Again?");
        await page.ClickAsync("Try again");
        await Assertions.Expect(page.Ends).ToHaveCountAsync(2);

        Assert.Equal(["1", "2"], await page.Answers.AllTextContentsAsync());
        Assert.Equal(1, await page.Page.Locator(".run.superseded").CountAsync());
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData("", "The message is empty")]
    [InlineData("  \n ", "The message is empty")]
    [InlineData("a\u0007b", "U+0007 at position 2")]
    public async Task Message_ThatIsNone_IsExplainedAndKept(string text, string problem)
    {
        await using var host = await ChatHost.StartAsync(Solve);
        await using var page = await browser.OpenAsync(host);
        await page.AskAsync(text);
        await page.ExpectProblemAsync(problem);
        Assert.Equal(text, await page.Question.InputValueAsync());
        await page.RunAsync("Count to three.");
        await page.ExpectTextAsync(".answer .text", "3");
        Assert.Equal("", await page.Problem.TextContentAsync());
    }

    [Fact]
    public async Task Message_OfAMegabyte_IsExplained()
    {
        await using var host = await ChatHost.StartAsync(Solve);
        await using var page = await browser.OpenAsync(host);
        await page.Question.EvaluateAsync("box => { box.value = 'x'.repeat(1000000); }");
        await page.ClickAsync("Send");
        await page.ExpectProblemAsync("The message has 1,000,000 characters; at most 8,000 are taken.");
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData("big.csv", 2_000_000, "at most 1,048,576 are taken")]
    [InlineData("tool.exe", 10, "Files may end in .txt")]
    [InlineData("binary.csv", -10, "is not UTF-8 text")]
    public async Task File_ThatIsNotTaken_IsExplained(string name, int size, string problem)
    {
        await using var host = await ChatHost.StartAsync(Solve);
        await using var page = await browser.OpenAsync(host);
        var content = size < 0 ? new byte[-size] : Encoding.ASCII.GetBytes(new string('x', size));
        await page.Page.Locator("#attach").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await page.ExpectProblemAsync(problem);
        Assert.Equal(0, await page.Page.Locator("#files li").CountAsync());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Files_OfUserAndScript_AreReadAndShown()
    {
        await using var host = await ChatHost.StartAsync(read => Solve(read, "```python\nprint(open('in.csv').read().strip())\nopen('bars.svg', 'w').write('<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"40\"><script>alert(1)</script><rect width=\"80\" height=\"40\"/></svg>')\nopen('out.csv', 'w').write('x,y\\n1,2\\n')\n```\n"),
            options => options.Agent.Session = new CodeSessionOptions { AllowsFileWrites = true });
        await using var page = await browser.OpenAsync(host);
        await page.Page.Locator("#attach").SetInputFilesAsync(new FilePayload { Name = "in.csv", MimeType = "text/csv", Buffer = "n\n7\n"u8.ToArray() });
        await Assertions.Expect(page.Page.Locator("#files li")).ToHaveCountAsync(1);
        await page.RunAsync("Draw it.");

        await Assertions.Expect(page.Page.Locator("pre.output").First).ToHaveTextAsync("n\n7\n");
        Assert.Equal(["bars.svg", "out.csv"], (await page.Page.Locator(".files .name").AllTextContentsAsync()).Order());
        await page.Page.WaitForFunctionAsync("document.querySelector('.files img').naturalWidth > 50");
        await page.Page.Locator(".files summary").ClickAsync();
        await page.ExpectTextAsync(".files pre", "x,y\n1,2\n");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Conversation_ThatIsGone_IsExplainedAndANewOneBegins()
    {
        await using var host = await ChatHost.StartAsync(Solve);
        await using var page = await browser.OpenAsync(host);
        await page.RunAsync("Count to three.");
        await page.Page.EvaluateAsync("location.hash = '0123456789abcdef01234567'");
        await page.ExpectProblemAsync("You have no conversation '0123456789abcdef01234567'");
        await page.RunAsync("Count to three.");
        await page.ExpectTextAsync(".answer .text", "3");
    }

    private static string Solve(string read) => Solve(read, Script);

    private static string Solve(string read, string script) =>
        read.Contains("Not executed", StringComparison.Ordinal) ? "<<<no>>>" : read.Contains(ChatHost.Results, StringComparison.Ordinal) ? "It printed them. <<<3>>>" : script;
}
