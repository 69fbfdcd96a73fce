using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>The tasks of this folder, a line each.</summary>
internal static class SymBenchSuite
{
    public static IReadOnlyList<ReasoningTask> Tasks { get; } =
    [
        new LightPuzzles(),
    ];
}
