using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Node.Tests;

/// <summary>The node of this machine; tests that need it are skipped by name where there is none.</summary>
internal static class NodeHere
{
    private static readonly Lazy<(NodeExecutor? Executor, string Problem)> Found = new(static () =>
    {
        try
        {
            return (new NodeExecutor(new NodeExecutorOptions { WarmProcesses = 3 }), "");
        }
        catch (NodeUnavailableException problem)
        {
            return (null, problem.Message);
        }
    });

    public static NodeExecutor Executor
    {
        get
        {
            Assert.SkipWhen(Found.Value.Executor is null, Found.Value.Problem);
            return Found.Value.Executor!;
        }
    }

    public static async Task<ExecutionResult> RunAsync(string code, CodeSessionOptions? options = null, string stdin = "")
    {
        await using var session = Executor.CreateSession(options);
        return await session.ExecuteAsync(new CodeRequest(code) { Stdin = new StringReader(stdin) }, TestContext.Current.CancellationToken);
    }
}
