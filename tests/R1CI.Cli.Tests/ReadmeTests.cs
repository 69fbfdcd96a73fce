using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.OnnxGenAI;

// The snippets are what a newcomer copies, and that has no test's token.
#pragma warning disable xUnit1051

namespace R1CI.Cli.Tests;

/// <summary>What the README tells a newcomer to type and to copy: its snippets are this file's, compiled and run.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Cli.Root, "README.md")).ReplaceLineEndings("\n");

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

    private static string Snippet(string name)
    {
        var lines = File.ReadLines(Path.Combine(Cli.Root, "tests", "R1CI.Cli.Tests", "ReadmeTests.cs")).SkipWhile(line => line.Trim() != $"// snippet: {name}").Skip(1).TakeWhile(line => line.Trim() != "// end");
        return string.Concat(lines.Select(line => line.TrimStart().Replace("console.", "Console.", StringComparison.Ordinal) + "\n"));
    }
}
