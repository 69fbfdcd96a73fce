using System.Collections.Concurrent;
using R1CI.Sdk.Conformance.Attacks;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Node.Tests;

/// <summary>The attacks on JavaScript executors. Guest code runs in processes of its own here, so the cases run in this one, some side by side.</summary>
public sealed class AttackTests(AttackTests.Run run) : JavaScriptAttackSuite, IClassFixture<AttackTests.Run>
{
    protected override CodeExecutor Executor => NodeHere.Executor;

    // 16 cases end by time alone, for want of a step count.
    protected override ExecutionLimits Limits => base.Limits with { Timeout = TimeSpan.FromSeconds(2) };

    protected override bool HasSteps => false;

    protected override bool RunsInThisProcess => false;

    protected override IReadOnlyDictionary<string, AttackDeviation> Deviations => new Dictionary<string, AttackDeviation>
    {
        ["JS-B14"] = new("OK DENY", "A proxy is read as JSON.stringify reads it, by string keys; what comes of it is not what the function takes, and the call fails."),
        ["JS-B15"] = new("DENY", "Arguments cross as JSON, which asks no Symbol.toPrimitive: the conversion is never called, and the call fails for want of a text."),
        ["JS-C16"] = new("DENY LIMIT", "The engine computes until it finds the number too large; on a slow machine the time limit comes first."),
        ["JS-E05"] = new("OK DENY LIMIT", "The engine reads 20,000 nested groups, on the stack that its process has for it."),
        ["JS-D17"] = new("OK DENY LIMIT", "The engine goes along a chain of bound functions without nesting."),
    };

    protected override async Task<string?> FindViolationAsync(string id)
    {
        _ = Executor; // skips the test where there is no node
        return (await run.AllAsync(FindViolationHereAsync, AllIds))[id];
    }

    /// <summary>The cases, run once for all tests.</summary>
    public sealed class Run
    {
        private readonly Lock _lock = new();
        private Task<ConcurrentDictionary<string, string?>>? _violations;

        public Task<ConcurrentDictionary<string, string?>> AllAsync(Func<string, Task<string?>> find, IReadOnlyList<string> ids)
        {
            lock (_lock)
            {
                return _violations ??= RunAsync(find, ids);
            }
        }

        private static async Task<ConcurrentDictionary<string, string?>> RunAsync(Func<string, Task<string?>> find, IReadOnlyList<string> ids)
        {
            var violations = new ConcurrentDictionary<string, string?>();
            await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (id, _) => violations[id] = await find(id));
            return violations;
        }
    }
}
