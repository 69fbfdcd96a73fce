using R1CI.Sdk.Conformance;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Node.Tests;

public sealed class NodeExecutorConformanceTests : CodeExecutorConformance
{
    protected override CodeExecutor Executor => NodeHere.Executor;

    protected override GuestPrograms Programs => GuestPrograms.JavaScript;

    // A process each.
    protected override int ManySessions => 24;
}

public sealed class NodeExecutorLimitsConformanceTests : CodeExecutorLimitsConformance
{
    protected override CodeExecutor Executor => NodeHere.Executor;

    protected override GuestPrograms Programs => GuestPrograms.JavaScript;

    protected override bool HasSteps => false;
}

public sealed class NodeExecutorHostConformanceTests : CodeExecutorHostConformance
{
    protected override CodeExecutor Executor => NodeHere.Executor;

    protected override GuestPrograms Programs => GuestPrograms.JavaScript;
}
