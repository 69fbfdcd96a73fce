using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The tasks of this folder, a line each.</summary>
internal static class ReasoningGymSuite
{
    public static IReadOnlyList<ReasoningTask> Tasks { get; } =
    [
        new BaseConversion(),
        new BinaryAlternation(),
        new BinaryMatrix(),
        new CaesarCipher(),
        new ComplexArithmetic(),
        new CountPrimes(),
        new Cryptarithm(),
        new GameOfLife(),
        new GameOfLifeHalting(),
        new GraphColor(),
        new GroupAnagrams(),
        new IntermediateIntegration(),
        new IsomorphicStrings(),
        new Jugs(),
        new LetterJumble(),
        new ManipulateMatrix(),
        new NumberFiltering(),
        new NumberSorting(),
        new PalindromeGeneration(),
        new PalindromePartitioning(),
        new PolynomialEquations(),
        new PolynomialMultiplication(),
        new RansomNote(),
        new RottenOranges(),
        new SimpleEquations(),
        new SimpleIntegration(),
        new TokenRewriting(),
    ];
}
