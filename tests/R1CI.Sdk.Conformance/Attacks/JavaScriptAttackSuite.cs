using R1CI.Sdk.Execution;
using R1CI.Sdk.Python.Tests.Attacks;

namespace R1CI.Sdk.Conformance.Attacks;

/// <summary>
/// 99 attacks in JavaScript, each a test; what every executor of JavaScript inherits. <c>javascript/*.txt</c> has the programs and what may come of each.
/// </summary>
public abstract class JavaScriptAttackSuite
{
    private static readonly Lazy<IReadOnlyList<AttackCase>> Cases = new(static () => AttackCase.ReadFolder("javascript"));

    public static TheoryData<string> Ids => [.. Cases.Value.Select(static c => c.Id)];

    protected abstract CodeExecutor Executor { get; }

    /// <summary>Gets the names of all cases.</summary>
    protected static IReadOnlyList<string> AllIds => [.. Cases.Value.Select(static c => c.Id)];

    /// <summary>Gets the limits of every case: small, and the time so long that only what no count ends reaches it.</summary>
    protected virtual ExecutionLimits Limits => new()
    {
        MaxSteps = 200_000, Timeout = TimeSpan.FromSeconds(4), MaxBytes = 64 << 20, MaxCallDepth = 100, MaxOutputChars = 50_000, MaxSourceChars = 256 << 10, MaxHostCalls = 50,
    };

    /// <summary>Gets whether two runs are the same to the step.</summary>
    protected virtual bool HasSteps => true;

    /// <summary>Gets whether guest code takes memory of this process, so that it can be watched.</summary>
    protected virtual bool RunsInThisProcess => true;

    /// <summary>Gets the cases where something else is allowed here than the list says, each with what, and why it is as safe or what is given up.</summary>
    protected virtual IReadOnlyDictionary<string, AttackDeviation> Deviations => new Dictionary<string, AttackDeviation>();

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Execute_OfAnAttack_DoesNoMoreThanIsAllowed(string id)
    {
        var attack = Cases.Value.First(c => c.Id == id);
        var violation = await FindViolationAsync(id);

        Assert.True(violation is null, $"{id} {attack.Title}\n{attack.Expect}\n{violation}");
    }

    [Fact]
    public void Deviations_OfTheExecutor_AreOfKnownCasesAndHaveAReason() =>
        Assert.All(Deviations, static deviation => Assert.True(AllIds.Contains(deviation.Key) && deviation.Value.Reason.Length > 20, deviation.Key));

    /// <summary>Finds what is wrong with a case; <see langword="null"/> when nothing is. Where guest code may end the process, runs it in a child.</summary>
    protected virtual Task<string?> FindViolationAsync(string id) => FindViolationHereAsync(id);

    /// <summary>Runs a case in this process.</summary>
    protected async Task<string?> FindViolationHereAsync(string id)
    {
        var attack = Cases.Value.First(c => c.Id == id);
        if (Deviations.TryGetValue(id, out var deviation)) attack = attack with { Allowed = deviation.Allowed.Split(' ') };
        var trial = new JavaScriptAttackTrial(Executor, Limits, HasSteps, RunsInThisProcess);
        try
        {
            foreach (var program in attack.Programs)
            {
                var outcome = await trial.RunAsync(attack, program);
                if (JavaScriptAttackChecks.ByOutcome.TryGetValue(id, out var check)) await check(outcome);
                await outcome.Session.DisposeAsync();
            }

            return null;
        }
#pragma warning disable CA1031 // Whatever a case throws is what the test has to report.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception is Xunit.Sdk.XunitException ? exception.Message : exception.ToString();
        }
    }
}

/// <summary>Something else than the list allows for a case.</summary>
/// <param name="Allowed">Words of the case files: OK, DENY, LIMIT, CHECK, separated by blanks.</param>
/// <param name="Reason">Why.</param>
public sealed record AttackDeviation(string Allowed, string Reason);
