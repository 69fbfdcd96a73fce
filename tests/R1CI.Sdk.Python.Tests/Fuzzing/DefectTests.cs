using R1CI.Sdk.Fuzzing.Comparing;
using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Fuzzing.Planting;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Python.Tests.Fuzzing;

public class DefectTests
{
    // The latest of the 20 shows in program 372 of seed 1.
    private const int Programs = 500;

    private static readonly Lazy<(string Text, Outcome Right)[]> Sample = new(static () =>
        DeepStack.Run(static () => Enumerable.Range(0, Programs).Select(static i => ProgramGenerator.Generate(1, i).Text).Select(static text => (text, PlantedRun.Run(text, null))).ToArray()));

    public static TheoryData<string> Names => [.. Defect.All.Select(static d => d.Name)];

    [Fact]
    public void All_HoldsTwentyDefects() => Assert.Equal(20, Defect.All.Select(static d => d.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void Plant_InGeneratedPrograms_IsSeen(string name)
    {
        var defect = Defect.All.Single(d => d.Name == name);

        var shown = DeepStack.Run(() => Sample.Value.Any(program => Comparison.Of(program.Right, PlantedRun.Run(program.Text, defect)) is not null));

        Assert.True(shown);
    }
}
