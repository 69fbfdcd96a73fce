using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Node.Tests.Installation;

public sealed class NodeInstallationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-node-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Constructor_WithoutTheBinary_SaysWhatToDo()
    {
        var message = Assert.Throws<NodeUnavailableException>(() => new NodeExecutor(new NodeExecutorOptions { NodePath = Path.Combine(_folder.FullName, "node") })).Message;

        Assert.Contains(_folder.FullName, message, StringComparison.Ordinal);
        Assert.Contains("version 20 or later", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo v18.19.0", "is node 18.19.0")]
    [InlineData("echo something else", "which is no version")]
    [InlineData("exit 3", "exit code 3")]
    public void Constructor_WithAnotherBinary_SaysWhatItIs(string script, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for node is a shell script.");
        Assert.Contains(expected, Assert.Throws<NodeUnavailableException>(() => new NodeExecutor(new NodeExecutorOptions { NodePath = StandIn(script) })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_WithANodeThatDoesNotStart_SaysWhatItSaid()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for node is a shell script.");
        using var executor = new NodeExecutor(new NodeExecutorOptions { NodePath = StandIn("if [ \"$1\" = --version ]; then echo v22.13.1; else echo no such option >&2; exit 9; fi") });
        await using var session = executor.CreateSession();
        var problem = await Assert.ThrowsAsync<NodeUnavailableException>(() => session.ExecuteAsync(new CodeRequest("1"), TestContext.Current.CancellationToken));

        Assert.Contains("ended with code 9", problem.Message, StringComparison.Ordinal);
        Assert.Contains("no such option", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_WithOptionsOutOfRange_NamesThem()
    {
        Assert.Contains("WarmProcesses must be 0 to 16", Assert.Throws<ArgumentOutOfRangeException>(() => new NodeExecutor(new NodeExecutorOptions { WarmProcesses = 99 })).Message, StringComparison.Ordinal);
        Assert.Contains("MaxProcesses must be 1 to 1,024", Assert.Throws<ArgumentOutOfRangeException>(() => new NodeExecutor(new NodeExecutorOptions { MaxProcesses = 0 })).Message, StringComparison.Ordinal);
        Assert.Contains("MaxWait must be", Assert.Throws<ArgumentOutOfRangeException>(() => new NodeExecutor(new NodeExecutorOptions { MaxWait = TimeSpan.Zero })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_WithEveryProcessHeld_SaysWhatToDo()
    {
        _ = NodeHere.Executor;
        using var executor = new NodeExecutor(new NodeExecutorOptions { MaxProcesses = 1, WarmProcesses = 0, MaxWait = TimeSpan.FromMilliseconds(50) });
        await using var holding = executor.CreateSession();
        await using var waiting = executor.CreateSession();
        await holding.ExecuteAsync(new CodeRequest("1"), TestContext.Current.CancellationToken);
        var problem = await Assert.ThrowsAsync<NodeUnavailableException>(() => waiting.ExecuteAsync(new CodeRequest("1"), TestContext.Current.CancellationToken));

        Assert.Contains("All 1 node processes are held", problem.Message, StringComparison.Ordinal);
        await holding.DisposeAsync();
        Assert.Equal(ExecutionStatus.Ok, (await waiting.ExecuteAsync(new CodeRequest("1"), TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public void CreateSession_WithFiles_IsRefused() =>
        Assert.Contains("has 1 files", Assert.Throws<NotSupportedException>(() => NodeHere.Executor.CreateSession(new CodeSessionOptions
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["../etc/passwd"] = default },
        })).Message, StringComparison.Ordinal);

    private string StandIn(string script)
    {
        var path = Path.Combine(_folder.FullName, "node");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }
}
