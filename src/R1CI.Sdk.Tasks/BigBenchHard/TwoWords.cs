using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>Items whose answer is one of two words.</summary>
internal static class TwoWords
{
    public static TaskDraft Draft(string right, string wrong, long size, params (string Name, string Text)[] slots) => new(right, Accept.Words(right), slots)
    {
        Size = size,
        Right = () => [right.ToUpperInvariant(), $"{right.ToLowerInvariant()}."],
        Wrong = () => [wrong, $"not {right}", $"{right} and {wrong}"],
    };
}
