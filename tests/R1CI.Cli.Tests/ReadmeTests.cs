using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Hosting;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Tests.Shared;

// The snippets are what a newcomer copies, and that has no test's token.
#pragma warning disable xUnit1051

namespace R1CI.Cli.Tests;

/// <summary>What the README and docs/embedding.md tell a newcomer to type and to copy: their snippets are this file's, compiled and run.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Cli.Root, "README.md")).ReplaceLineEndings("\n");

    private static readonly string Embedding = File.ReadAllText(Path.Combine(Cli.Root, "docs", "embedding.md")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("dotnet run -c Release --project src/R1CI.Cli -- ask \"How many prime numbers are there between 1 and 1000?\"")]
    [InlineData("dotnet test R1CI.Sdk.sln -c Release")]
    public void Readme_HasTheTwoCommands(string command) => Assert.Contains($"\n{command}\n", Readme, StringComparison.Ordinal);

    [Fact]
    public async Task AgentSnippet_RunsAsWritten()
    {
        Directory.SetCurrentDirectory(Cli.Root);
        var output = new StringWriter { NewLine = "\n" };
        var console = output;

        // snippet: agent
        using var model = OnnxGenAIChatClient.Load("models/r1ci-tiny");
        var agent = new R1Agent(model);

        var run = await agent.RunAsync("How many prime numbers are there between 1 and 1000?");

        console.WriteLine(run.Answer);                     // 168
        console.WriteLine(run.Calls.Single().Code);        // the Python the model wrote
        // end

        Assert.StartsWith("168\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(Snippet("agent"), Readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InterpreterSnippet_RunsAsWritten()
    {
        var console = new StringWriter();

        // snippet: interpreter
        await using var session = new PythonExecutor().CreateSession();
        var result = await session.ExecuteAsync(new CodeRequest("print(sum(n * n for n in range(10)))"));
        console.Write(result.Stdout);                      // 285
        // end

        Assert.Equal("285\n", console.ToString());
        Assert.Contains(Snippet("interpreter"), Readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SessionSnippet_RunsAsWritten()
    {
        var console = new StringWriter { NewLine = "\n" };

        // snippet: session
        var options = new CodeSessionOptions { Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["in.txt"] = "3 4"u8.ToArray() } };
        await using var first = new PythonExecutor().CreateSession(options);
        await first.ExecuteAsync(new CodeRequest("a, b = map(int, open('in.txt').read().split())"));
        await using var second = first.Fork();             // equal state, nothing runs again; free to run on another thread
        var answer = await second.ExecuteAsync(new CodeRequest("a * b"));
        var bytes = first.Snapshot(out var skipped);       // plain data with a checksum; Restore reads it, also in another process
        console.WriteLine(answer.Value);                   // 12
        // end

        Assert.Equal("12\n", console.ToString());
        Assert.Empty(skipped);
        first.Reset();
        first.Restore(bytes);
        Assert.Equal("7", (await first.ExecuteAsync(new CodeRequest("a + b"))).Value);
        Assert.Contains(Snippet("session"), Readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FacesSnippet_RunsAsWritten()
    {
        using var model = OnnxGenAIChatClient.Load(Path.Combine(Cli.Root, "models", "r1ci-tiny"));
        var (agent, anyClient) = (new R1Agent(model), model);
        var price = AIFunctionFactory.Create((string item) => item.Length * 1.5, "price");
        var question = "How many prime numbers are there between 1 and 1000?";

        // snippet: faces
        IChatClient client = agent.AsChatClient();                 // text, code calls, results and the answer as chat contents, streamed
        AIFunction ask = agent.AsAIFunction();                     // a question in, the answer out: a tool for other agents
        AIFunction run = new PythonExecutor().AsAIFunction();      // run_python, for any model that calls functions

        using var chat = anyClient.UseR1CodeInterpreter();         // in a builder: .Use(inner => inner.UseR1CodeInterpreter())
        var options = new ChatOptions { Tools = [new HostedCodeInterpreterTool(), price] };
        var reply = await chat.GetResponseAsync(question, options);
        // end

        Assert.Equal("168", reply.Text);
        Assert.Equal("168", (await client.GetResponseAsync(question)).Text);
        Assert.Equal("168", await ask.InvokeAsync(new AIFunctionArguments { ["question"] = question }));
        Assert.Equal("4", await run.InvokeAsync(new AIFunctionArguments { ["code"] = "print(2 + 2)" }));
        Assert.Contains(Snippet("faces"), Embedding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostSnippet_RunsAsWritten()
    {
        Directory.SetCurrentDirectory(Cli.Root);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Agents:math:MaxCodeCalls", "3")]);

        // snippet: host
        builder.Services.AddR1Agent("math", builder.Configuration.GetSection("Agents:math"))
            .UseChatClient(_ => OnnxGenAIChatClient.Load("models/r1ci-tiny"))
            .WarmUp();
        // end

        using var host = builder.Build();
        await host.StartAsync();
        var math = host.Services.GetRequiredKeyedService<R1Agent>("math");
        Assert.Equal("168", (await math.RunAsync("How many prime numbers are there between 1 and 1000?")).Answer);
        await host.StopAsync();
        Assert.Contains(Snippet("host"), Embedding, StringComparison.Ordinal);
    }

    private static string Snippet(string name) => ReadmeSnippet.Of(Path.Combine(Cli.Root, "tests", "R1CI.Cli.Tests", "ReadmeTests.cs"), name);
}
