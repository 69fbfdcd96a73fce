using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>The tasks of this folder, a line each.</summary>
internal static class BigBenchHardSuite
{
    public static IReadOnlyList<ReasoningTask> Tasks { get; } =
    [
    ];
}
