using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>The tasks of this folder, a line each.</summary>
internal static class SymBenchSuite
{
    public static IReadOnlyList<ReasoningTask> Tasks { get; } =
    [
        new Blocksworld(),
        new Boxlift(),
        new Boxnet1(),
        new CombinatorialCalculation(),
        new ConstrainedLinearArrangement(),
        new Cryptanalysis(),
        new EightQueens(),
        new Game24(),
        new LetterLogicDiagram(),
        new Gsm(),
        new Letters(),
        new LightPuzzles(),
        new LogicPuzzle(),
        new LogicalEquation(),
        new MahjongPattern(),
        new MathCountingAndProbability(),
        new MathGeometry(),
        new MatrixTransformation(),
        new NewOperator(),
        new NumberMultiply(),
        new PathPlan(),
        new PatternRecognition(),
        new PermutationsAndCombinations(),
        new Pooling(),
        new Reversi(),
        new StandardSudoku(),
        new StatisticalCounting(),
        new StringDeletionAndModification(),
        new StringInsertion(),
        new StringSplitting(),
        new StringSynthesis(),
        new SynthesisDecomposition(),
        new Tiles2048(),
    ];
}
