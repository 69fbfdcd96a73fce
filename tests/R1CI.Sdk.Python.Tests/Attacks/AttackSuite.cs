using R1CI.Tests.Attacks;

namespace R1CI.Sdk.Python.Tests.Attacks;

/// <summary>The cases in child processes, run once for all tests.</summary>
public sealed class AttackSuite
{
    private static readonly AttackChildren Children = new(
        typeof(AttackTests).GetMethod(nameof(AttackTests.Child_RunsTheAttacksNamed))!, new Dictionary<string, string> { [HostLeaks.CanaryName] = HostLeaks.Canary });

    private readonly Lazy<Task<Dictionary<string, string?>>> _violations = new(static () => Children.RunAllAsync([.. AttackCase.All.Select(static c => c.Id)]));

    /// <summary>Gets what was wrong with a case; <see langword="null"/> when nothing was.</summary>
    public async Task<string?> FindViolationAsync(string id) => (await _violations.Value)[id];
}
