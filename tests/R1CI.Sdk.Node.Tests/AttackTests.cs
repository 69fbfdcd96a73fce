using R1CI.Sdk.Conformance.Attacks;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Node.Tests;

/// <summary>The attacks on JavaScript executors. Guest code runs in processes of its own here, so the cases run in this one.</summary>
public sealed class AttackTests : JavaScriptAttackSuite
{
    protected override CodeExecutor Executor => NodeHere.Executor;

    // 16 cases end by time alone, for want of a step count.
    protected override ExecutionLimits Limits => base.Limits with { Timeout = TimeSpan.FromMilliseconds(400) };

    protected override bool HasSteps => false;

    protected override bool RunsInThisProcess => false;

    protected override IReadOnlyDictionary<string, AttackDeviation> Deviations => new Dictionary<string, AttackDeviation>
    {
        ["JS-B14"] = new("OK DENY", "A proxy is read as JSON.stringify reads it, by string keys; what comes of it is not what the function takes, and the call fails."),
        ["JS-B15"] = new("DENY", "Arguments cross as JSON, which asks no Symbol.toPrimitive: the conversion is never called, and the call fails for want of a text."),
        ["JS-C16"] = new("DENY LIMIT", "The engine computes until it finds the number too large; on a slow machine the time limit comes first."),
    };
}
