using R1CI.Sdk.Conformance;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Jint.Tests;

public sealed class JavaScriptExecutorConformanceTests : CodeExecutorConformance
{
    protected override CodeExecutor Executor => JintHere.Executor;

    protected override GuestPrograms Programs => GuestPrograms.JavaScript;

    protected override bool CanForkUsedSessions => false;
}

public sealed class JavaScriptExecutorLimitsTests : CodeExecutorLimitsConformance
{
    protected override CodeExecutor Executor => JintHere.Executor;

    protected override GuestPrograms Programs => GuestPrograms.JavaScript;

    protected override bool CanForkUsedSessions => false;
}

public sealed class JavaScriptExecutorHostTests : CodeExecutorHostConformance
{
    protected override CodeExecutor Executor => JintHere.Executor;

    protected override GuestPrograms Programs => GuestPrograms.JavaScript;

    protected override bool CanForkUsedSessions => false;
}
