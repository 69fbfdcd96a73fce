using R1CI.Sdk.Conformance;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Tests.Execution;

public sealed class PythonExecutorConformanceTests : CodeExecutorConformance
{
    protected override CodeExecutor Executor { get; } = new PythonExecutor();

    protected override GuestPrograms Programs => GuestPrograms.Python;
}

public sealed class PythonExecutorLimitsConformanceTests : CodeExecutorLimitsConformance
{
    protected override CodeExecutor Executor { get; } = new PythonExecutor();

    protected override GuestPrograms Programs => GuestPrograms.Python;
}

public sealed class PythonExecutorHostConformanceTests : CodeExecutorHostConformance
{
    protected override CodeExecutor Executor { get; } = new PythonExecutor();

    protected override GuestPrograms Programs => GuestPrograms.Python;
}

public sealed class PythonExecutorTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public void Interpreter_OfTheExecutor_NamesItsBuild()
    {
        var executor = new PythonExecutor();

        Assert.Matches("^embedded-python@[0-9]+[.][0-9]+[.][0-9]+$", executor.Interpreter);
        Assert.Matches("^[0-9a-f]{64}$", executor.InterpreterSha256);
        Assert.Equal(executor.InterpreterSha256, new PythonExecutor().InterpreterSha256);
    }

    [Theory]
    [InlineData("import sys\nsys.exit(3)", ExecutionStatus.Error, 3)]
    [InlineData("import sys\nsys.exit(0)", ExecutionStatus.Ok, 0)]
    [InlineData("import sys\nsys.exit()", ExecutionStatus.Ok, 0)]
    public async Task ExecuteAsync_OfAScriptThatExits_ReportsItsStatus(string code, ExecutionStatus status, int exitCode)
    {
        var result = await RunAsync(code);
        Assert.Equal((status, exitCode), (result.Status, result.ExitCode));
    }

    [Fact]
    public async Task ExecuteAsync_WithAClock_ShowsItToTheScript()
    {
        var result = await RunAsync("import time\nprint(int(time.time()))", new CodeSessionOptions { Clock = DateTimeOffset.UnixEpoch.AddSeconds(1_000_000) });
        Assert.Equal("1000000\n", result.Stdout);
    }

    [Fact]
    public async Task ExecuteAsync_OfStderr_KeepsItApart()
    {
        var result = await RunAsync("import sys\nprint('a')\nprint('b', file=sys.stderr)");
        Assert.Equal(("a\n", "b\n"), (result.Stdout, result.Stderr));
    }

    [Fact]
    public async Task ExecuteAsync_InAKeptSession_FindsHostFunctionsAfterReset()
    {
        var options = new CodeSessionOptions { HostFunctions = [Microsoft.Extensions.AI.AIFunctionFactory.Create(() => 5, "five")] };
        await using var session = new PythonExecutor().CreateSession(options);
        session.Reset();

        Assert.Equal("5\n", (await session.ExecuteAsync(new CodeRequest("print(five())"), None)).Stdout);
    }

    private static async Task<ExecutionResult> RunAsync(string code, CodeSessionOptions? options = null)
    {
        await using var session = new PythonExecutor().CreateSession(options);
        return await session.ExecuteAsync(new CodeRequest(code), None);
    }

    [Fact]
    public async Task CreateSession_WithAPackagePreloaded_ForksTheImport()
    {
        var folder = Directory.CreateTempSubdirectory("r1ci-preload-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "slow.py"), "for i in range(100_000): pass\n", TestContext.Current.CancellationToken);
            var plain = new PythonExecutor(new PythonExecutorOptions { PackageRoots = [folder.FullName] });
            var preloading = new PythonExecutor(new PythonExecutorOptions { PackageRoots = [folder.FullName], Preload = ["slow"] });
            var steps = new List<long>();
            foreach (var executor in (PythonExecutor[])[plain, preloading, preloading, preloading])
            {
                await using var session = executor.CreateSession();
                var result = await session.ExecuteAsync(new CodeRequest("print('slow' in dir())\nimport slow\nprint(slow.i)\nslow.i = 0"), TestContext.Current.CancellationToken);
                Assert.Equal("False\n99999\n", result.Stdout);
                steps.Add(result.Steps);
            }

            Assert.True(steps[0] > 100_000 && steps[1] < 1_000, string.Join(' ', steps));
            Assert.Equal(steps[1], steps[3]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("nothing_here", typeof(InvalidOperationException))]
    [InlineData("os; import sys", typeof(ArgumentException))]
    public void CreateSession_WithAModuleThatCannotBePreloaded_SaysWhy(string module, Type expected)
    {
        var problem = Assert.Throws(expected, () => new PythonExecutor(new PythonExecutorOptions { Preload = [module] }).CreateSession());

        Assert.Contains(module, problem.Message, StringComparison.Ordinal);
    }
}
