using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>The tasks of this folder, a line each.</summary>
internal static class SymBenchSuite
{
    public static IReadOnlyList<ReasoningTask> Tasks { get; } =
    [
        new Blocksworld(),
        new CombinatorialCalculation(),
        new EightQueens(),
        new Game24(),
        new Letters(),
        new LightPuzzles(),
        new LogicalEquation(),
        new MatrixTransformation(),
        new NewOperator(),
        new NumberMultiply(),
        new PermutationsAndCombinations(),
        new Pooling(),
        new StatisticalCounting(),
        new StringInsertion(),
        new Tiles2048(),
    ];
}
