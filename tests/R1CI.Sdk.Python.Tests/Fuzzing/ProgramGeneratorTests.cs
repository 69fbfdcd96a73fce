using R1CI.Sdk.Fuzzing.Campaigns;
using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Python.Tests.Fuzzing;

public class ProgramGeneratorTests
{
    private const int Sample = 700;

    [Fact]
    public void Generate_WithTheSameSeedAndIndex_GivesTheSameProgram()
    {
        var programs = Enumerable.Range(0, 50).Select(static i => ProgramGenerator.Generate(7, i).Text);

        Assert.Equal(programs, Enumerable.Range(0, 50).Select(static i => ProgramGenerator.Generate(7, i).Text));
    }

    [Fact]
    public void Generate_WithNeighbouringSeeds_SharesNoProgram()
    {
        var first = Enumerable.Range(0, 200).Select(static i => ProgramGenerator.Generate(1, i).Text);

        Assert.Empty(first.Intersect(Enumerable.Range(0, 200).Select(static i => ProgramGenerator.Generate(2, i).Text)));
    }

    [Fact]
    public void Generate_OfSevenHundredPrograms_UsesEveryRuleAndNineInstructionsOfTen()
    {
        var coverage = new Coverage { CompiledOneIn = 1 };
        for (var i = 0; i < Sample; i++)
        {
            coverage.Add(ProgramGenerator.Generate(1, i));
        }

        Assert.Empty(coverage.MissingRules);
        Assert.True(coverage.Suffices, $"{coverage.InstructionPercent:0.0} %, missing: {string.Join(", ", coverage.MissingInstructions)}");
    }

    [Fact]
    public void Generate_OfASample_GivesValidProgramsThatEnd()
    {
        var ends = DeepStack.Run(static () => Enumerable.Range(0, 150).Select(static i => Embedded.Run(ProgramGenerator.Generate(3, i).Text)).ToArray());

        Assert.DoesNotContain(ends, static end => end.Ending == Ending.Crash || end.Error.StartsWith("SyntaxError", StringComparison.Ordinal));
        Assert.InRange(ends.Count(static end => end.Ending == Ending.Ok), 140, 150);
    }
}
