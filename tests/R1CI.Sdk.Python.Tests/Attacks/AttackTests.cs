using R1CI.Tests.Attacks;

namespace R1CI.Sdk.Python.Tests.Attacks;

/// <summary>Every attack is a test. All of them run in a child process, so that one that ends the process fails alone.</summary>
public sealed class AttackTests(AttackSuite suite) : IClassFixture<AttackSuite>
{
    public static TheoryData<string> Ids => [.. AttackCase.All.Select(static c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Execute_OfAnAttack_DoesNoMoreThanIsAllowed(string id)
    {
        var violation = await suite.FindViolationAsync(id);

        Assert.True(violation is null, $"{id} {AttackCase.Get(id).Title}\n{AttackCase.Get(id).Expect}\n{violation}");
    }

    [Fact(Explicit = true)] // what the child process runs
    public void Child_RunsTheAttacksNamed() => AttackChildren.RunNamed(id => AttackChild.FindViolation(AttackCase.Get(id)));
}
