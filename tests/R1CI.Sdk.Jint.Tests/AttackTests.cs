using R1CI.Sdk.Conformance.Attacks;
using R1CI.Sdk.Execution;
using R1CI.Tests.Attacks;

namespace R1CI.Sdk.Jint.Tests;

/// <summary>Every attack in a child process, so that one that ends the process fails alone.</summary>
public sealed class AttackTests(AttackTests.Run run) : JavaScriptAttackSuite, IClassFixture<AttackTests.Run>
{
    protected override CodeExecutor Executor => JintHere.Executor;

    protected override IReadOnlyDictionary<string, AttackDeviation> Deviations => new Dictionary<string, AttackDeviation>
    {
        ["JS-B14"] = new("DENY", "A proxy is refused as an argument: none of its traps runs."),
        ["JS-B15"] = new("DENY", "Arguments are read without running anything of the guest: the conversion is never called, and the call fails for want of a text."),
        ["JS-D13"] = new("OK DENY LIMIT", "20,000 levels may fit on the thread's stack of 16 MiB: that depends on what the runtime has compiled."),
        ["JS-D14"] = new("OK DENY LIMIT", "20,000 levels may fit on the thread's stack of 16 MiB: that depends on what the runtime has compiled."),
        ["JS-D15"] = new("OK LIMIT", "The engine goes along a chain of proxies without nesting."),
        ["JS-D17"] = new("OK LIMIT", "The engine goes along a chain of bound functions without nesting."),
        ["JS-E05"] = new("OK", "The engine reads 20,000 nested groups without nesting."),
    };

    protected override Task<string?> FindViolationAsync(string id)
    {
        _ = Executor; // skips the test where Jint cannot run
        return run.FindViolationAsync(id);
    }

    [Fact(Explicit = true)] // what the child process runs
    public void Child_RunsTheAttacksNamed() => AttackChildren.RunNamed(id => FindViolationHereAsync(id).GetAwaiter().GetResult());

    /// <summary>The cases in child processes, run once for all tests.</summary>
    public sealed class Run
    {
        // A variable that only the host has: guest code must not print it.
        private static readonly AttackChildren Children = new(
            typeof(AttackTests).GetMethod(nameof(Child_RunsTheAttacksNamed))!, new Dictionary<string, string> { ["R1CI_ATTACK_CANARY"] = "canary-5a1f09" });

        private readonly Lazy<Task<Dictionary<string, string?>>> _violations = new(static () => Children.RunAllAsync(AllIds));

        public async Task<string?> FindViolationAsync(string id) => (await _violations.Value)[id];
    }
}
