using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Hosting;
using R1CI.Sdk.Jint;
using R1CI.Sdk.Mcp;
using R1CI.Sdk.Node;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.OnnxRuntime;
using R1CI.Sdk.Python;
using R1CI.Sdk.Server;
using R1CI.Sdk.Tasks;

// The snippets are what a newcomer copies, and that has no test's token.
#pragma warning disable xUnit1051

namespace R1CI.Cli.Tests.Docs;

/// <summary>The lines on the page of each package (PACKAGE.md), run.</summary>
public sealed class PackagePageTests : IDisposable
{
    private readonly StringWriter console = new() { NewLine = "\n" };

    public void Dispose() => console.Dispose();

    [Fact]
    public async Task ModelsTiny_OnItsPage_AnswersAQuestion()
    {
        // snippet: models-tiny
        using var model = OnnxGenAIChatClient.Load(TinyModel.Folder);
        var run = await new R1Agent(model).RunAsync("How many prime numbers are there between 1 and 1000?");
        console.WriteLine(run.Answer);
        // end

        Assert.Equal("168\n", console.ToString());
    }

    [Fact]
    public async Task OnnxGenAI_OnItsPage_Replies()
    {
        Directory.SetCurrentDirectory(Cli.Root);

        // snippet: onnx-genai
        using var model = OnnxGenAIChatClient.Load("models/r1ci-tiny");
        var reply = await model.GetResponseAsync("What is the largest of 17, 4 and 23?");
        console.WriteLine(reply.Text);
        // end

        Assert.Contains("max(", console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnnxRuntime_OnItsPage_Replies()
    {
        Directory.SetCurrentDirectory(Cli.Root);

        // snippet: onnx-runtime
        using var model = OnnxRuntimeChatClient.Load("models/r1ci-tiny");
        var reply = await model.GetResponseAsync("What is the largest of 17, 4 and 23?");
        console.WriteLine(reply.Text);
        // end

        Assert.Contains("max(", console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Python_OnItsPage_CountsWithBigIntegers()
    {
        // snippet: python
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System });
        var result = session.Execute(new PythonScript("print(2 ** 100)"));
        console.Write(result.Stdout);                      // 1267650600228229401496703205376
        // end

        Assert.Equal("1267650600228229401496703205376\n", console.ToString());
    }

    [Fact]
    public async Task Node_OnItsPage_RunsJavaScript()
    {
        Assert.SkipWhen(Array.TrueForAll((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), static folder => !File.Exists(Path.Combine(folder, "node"))), "node is not here.");

        // snippet: node
        using var node = new NodeExecutor();
        await using var session = node.CreateSession();
        var result = await session.ExecuteAsync(new CodeRequest("print([1, 2, 3].map(n => n * n))"));
        console.Write(result.Stdout);                      // [ 1, 4, 9 ]
        // end

        Assert.Equal("[ 1, 4, 9 ]\n", console.ToString());
    }

    [Fact]
    public async Task Jint_OnItsPage_RunsJavaScript()
    {
        Assert.SkipUnless(JavaScriptExecutor.IsAvailable(out var reason), reason ?? "");

        // snippet: jint
        await using var session = new JavaScriptExecutor().CreateSession();
        var result = await session.ExecuteAsync(new CodeRequest("print([1, 2, 3].map(n => n * n))"));
        console.Write(result.Stdout);                      // [ 1, 4, 9 ]
        // end

        Assert.Equal("[ 1, 4, 9 ]\n", console.ToString());
    }

    [Fact]
    public void Tasks_OnTheirPage_HaveAPrompt()
    {
        // snippet: tasks
        var item = TaskLibrary.Get("game24").Create(seed: 1, index: 0);
        console.WriteLine(item.Problem.Prompt);
        // end

        Assert.Contains("numbers", console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mcp_OnItsPage_RegistersTools()
    {
        var services = new ServiceCollection();

        // snippet: mcp
        services.AddMcpServer().WithR1CodeTools(options => options.Executors = [new PythonExecutor()]);
        // end

        Assert.NotEmpty(services);
    }

    // Programs that run until they are stopped: compiled here; the first is started in Packages/FreshProjectTests, servers in Serving/.
    [Fact]
    public void Programs_OfWebApplications_Compile() => Assert.Equal(["Agents", "Server"], new[] { ((Action<string[]>)Agents).Method, ((Action<string[]>)Server).Method }.Select(static method => method.Name));

    private static void Agents(string[] args)
    {
        // snippet: hosting
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddR1Agent("math").UseChatClient(_ => OnnxGenAIChatClient.Load(TinyModel.Folder)).WarmUp();
        var app = builder.Build();
        app.MapGet("/ask", async (string question, [FromKeyedServices("math")] R1Agent agent) => (await agent.RunAsync(question)).Answer);
        app.Run();
        // end
    }

    private static void Server(string[] args)
    {
        // snippet: server
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddR1CodeServer(options => options.Executors = [new PythonExecutor()]);
        var app = builder.Build();
        app.MapR1CodeExecution("/code");
        app.Run();
        // end
    }
}
