using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Server.Chat;

// The snippets are what a newcomer copies, and that has no test's token.
#pragma warning disable xUnit1051

namespace R1CI.Cli.Tests.Docs;

/// <summary>The lines of the pages about runs, limits, approvals, files and chats, run.</summary>
public sealed class AgentPageTests : IDisposable
{
    private readonly StringWriter console = new() { NewLine = "\n" };

    public void Dispose() => console.Dispose();

    [Fact]
    public async Task Streaming_OnThePageOfConcepts_ShowsTextAndOutput()
    {
        using var model = OnnxGenAIChatClient.Load(TinyModel.Folder);
        var agent = new R1Agent(model);

        // snippet: streaming
        await foreach (var step in agent.RunStreamingAsync("How many prime numbers are there between 1 and 1000?"))
        {
            if (step is TokenEvent token) console.Write(token.Text);
            if (step is CodeOutputEvent output) console.Write(output.Text);
        }
        // end

        Assert.Contains("<<<168>>>", console.ToString(), StringComparison.Ordinal);
        Assert.Contains("168\n", console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forks_OnThePageOfConversations_GoOnWithOneScript()
    {
        using var model = OnnxGenAIChatClient.Load(TinyModel.Folder);
        var agent = new R1Agent(model);

        // snippet: forks
        await using var talk = new R1Conversation(agent);
        await talk.RunAsync("How many prime numbers are there between 1 and 1000?", maxTurns: 1);     // pauses after its first script
        await using var one = talk.Fork(seed: 1);
        await using var other = talk.Fork(seed: 2);
        var runs = await Task.WhenAll(one.ContinueAsync(), other.ContinueAsync());
        // end

        Assert.All(runs, run => Assert.Equal(("168", talk.Runs[0].Turns[0].Text), (run.Answer, run.Turns[0].Text)));
    }

    [Fact]
    public async Task Limits_OfAnAgentOnTheirPage_Hold()
    {
        using var model = OnnxGenAIChatClient.Load(TinyModel.Folder);

        // snippet: limits
        var limits = new ExecutionLimits { Timeout = TimeSpan.FromSeconds(2), MaxBytes = 64 << 20, MaxSteps = 50_000_000 };
        var agent = new R1Agent(model, new R1AgentOptions
        {
            Session = new CodeSessionOptions { Limits = limits },
            MaxCodeCalls = 3,
            Deadline = TimeSpan.FromSeconds(30),
        });
        // end

        Assert.Equal("168", (await agent.RunAsync("How many prime numbers are there between 1 and 1000?")).Answer);
    }

    [Fact]
    public async Task Limit_OfASessionOnItsPage_IsAResult()
    {
        // snippet: step-limit
        await using var session = new PythonExecutor().CreateSession(new CodeSessionOptions { Limits = new ExecutionLimits { MaxSteps = 10_000 } });
        var result = await session.ExecuteAsync(new CodeRequest("print('begun')\nwhile True: pass"));
        console.WriteLine($"{result.Status}: {result.Stdout}");     // StepLimit: begun
        // end

        Assert.Equal("StepLimit: begun\n\n", console.ToString());
    }

    [Fact]
    public async Task Approval_OnItsPage_IsRecorded()
    {
        using var model = OnnxGenAIChatClient.Load(TinyModel.Folder);

        // snippet: approvals
        var options = new R1AgentOptions
        {
            ApproveCode = async (call, token) => await AskAsync(call.Code, token) ? true : new ApprovalReply(false) { Reason = "not on a Sunday", By = "ann" },
            ApprovalTimeout = TimeSpan.FromMinutes(2),
        };
        var run = await new R1Agent(model, options).RunAsync("How many prime numbers are there between 1 and 1000?");
        console.WriteLine(run.Calls.First().Approval!.Decision);    // Denied
        // end

        Assert.Equal("Denied\n", console.ToString());

        static Task<bool> AskAsync(string code, CancellationToken token) => Task.FromResult(code.Length == 0 || token.IsCancellationRequested);
    }

    [Fact]
    public async Task Files_OnTheirPage_ComeBackAsAChart()
    {
        // snippet: files
        await using var session = new PythonExecutor().CreateSession(new CodeSessionOptions
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["visits.csv"] = "day,people\nMon,3\nTue,7\n"u8.ToArray() },
            AreFilesReadOnly = true,
            AllowsFileWrites = true,
        });
        var result = await session.ExecuteAsync(new CodeRequest("""
            import csv, plot
            rows = list(csv.DictReader(open('visits.csv')))
            plot.bar([row['day'] for row in rows], [int(row['people']) for row in rows], title='Visits', file='visits.svg')
            """));
        console.WriteLine(result.Files[0]);
        // end

        Assert.Contains("visits.svg", console.ToString(), StringComparison.Ordinal);
        Assert.Equal("image/svg+xml", result.Files[0].MediaType);
    }

    [Fact]
    public void Chat_OnItsPage_HasEndpoints()
    {
        Directory.SetCurrentDirectory(Cli.Root);
        var builder = WebApplication.CreateBuilder();

        // snippet: chat
        builder.Services.AddR1Chat(chat => chat.Client = OnnxGenAIChatClient.Load("models/r1ci-tiny"));
        var app = builder.Build();
        app.UseR1ChatPageHeaders();                                // a strict Content-Security-Policy for your page
        app.MapR1Chat("/chat");                                    // conversations, events, stop, approval, retry, files
        // end

        Assert.NotEmpty(((IEndpointRouteBuilder)app).DataSources);
    }
}
