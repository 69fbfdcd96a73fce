using R1CI.Sdk.Conformance;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Python;

namespace R1CI.Sdk.Tests.Execution;

public sealed class PythonExecutorConformanceTests : CodeExecutorConformance
{
    public PythonExecutorConformanceTests() => Interpreter.SkipWhileMissing();

    protected override CodeExecutor Executor { get; } = new PythonExecutor();

    protected override GuestPrograms Programs => GuestPrograms.Python;
}

public sealed class PythonExecutorLimitsConformanceTests : CodeExecutorLimitsConformance
{
    public PythonExecutorLimitsConformanceTests() => Interpreter.SkipWhileMissing();

    protected override CodeExecutor Executor { get; } = new PythonExecutor();

    protected override GuestPrograms Programs => GuestPrograms.Python;
}

public sealed class PythonExecutorHostConformanceTests : CodeExecutorHostConformance
{
    public PythonExecutorHostConformanceTests() => Interpreter.SkipWhileMissing();

    protected override CodeExecutor Executor { get; } = new PythonExecutor();

    protected override GuestPrograms Programs => GuestPrograms.Python;
}

internal static class Interpreter
{
    private static readonly Lazy<bool> IsThere = new(() =>
    {
        try
        {
            new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System }).Execute(new PythonScript(""), default);
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    });

    public static void SkipWhileMissing() => Assert.SkipUnless(IsThere.Value, "The embedded interpreter does not run yet.");
}
