using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The tasks of this folder, a line each.</summary>
internal static class ReasoningGymSuite
{
    public static IReadOnlyList<ReasoningTask> Tasks { get; } =
    [
    ];
}
