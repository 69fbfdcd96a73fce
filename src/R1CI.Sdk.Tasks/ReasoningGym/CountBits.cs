using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>How many ones the binary form of numbers has.</summary>
internal sealed class CountBits() : ReasoningTask(new("count_bits", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "How many 1s are there in the binary representation of {numbers}? If there are several numbers, give the total over all of them.",
        "Write each of these numbers in base two and count the ones, all together: {numbers}. Answer with the count.",
        "Numbers: {numbers}\nWhat is the sum of the digits of their binary forms? Give an integer.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        long[] numbers = [.. Enumerable.Range(0, level).Select(_ => random.Between(1L << 24, (1L << 32) - 1))];
        var bits = numbers.Sum(number => BitOperations.PopCount((ulong)number));
        return new TaskDraft($"{bits}", Accept.Integer(bits), ("numbers", string.Join(", ", numbers))) { Size = level };
    }
}
