using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server.Tests;

public sealed class R1CodeServerOptionsTests
{
    [Fact]
    public void ThrowIfOutOfRange_WithManyThingsWrong_NamesThemAllAtOnce()
    {
        var options = new R1CodeServerOptions
        {
            Executors = [new PythonExecutor(), new PythonExecutor()],
            Workers = 0,
            QueueLength = -1,
            Token = "short",
            SessionIdleTimeout = TimeSpan.Zero,
            DefaultLimits = new ExecutionLimits { MaxSteps = 0 },
        };
        var message = Assert.Throws<ArgumentException>(options.ThrowIfOutOfRange).Message;
        Assert.All(["'python'", "Workers is 0", "QueueLength is -1", "Token has 5", "SessionIdleTimeout", "MaxSteps"], part => Assert.Contains(part, message, StringComparison.Ordinal));
        Assert.DoesNotContain("short", message, StringComparison.Ordinal);
    }

    [Fact]
    public void ThrowIfOutOfRange_OfTheDefaultsWithAnExecutor_IsContent()
    {
        new R1CodeServerOptions { Executors = [new PythonExecutor()] }.ThrowIfOutOfRange();
        Assert.Contains("Executors is empty", Assert.Throws<ArgumentException>(new R1CodeServerOptions().ThrowIfOutOfRange).Message, StringComparison.Ordinal);
    }
}
